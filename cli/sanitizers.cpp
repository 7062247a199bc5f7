// What AddressSanitizer is told by the program itself: it runs under cron and systemd too, where no
// variable of ours reaches it.

#ifdef __SANITIZE_ADDRESS__

// It guesses where modules that are opened late (cli/module.hpp) keep the variables of a thread,
// and takes what stands there by chance for an address: the search for leaks then ends with a
// fault.
extern "C" const char* __asan_default_options();   // NOLINT: its name
extern "C" const char* __asan_default_options() {  // NOLINT
    return "intercept_tls_get_addr=0";
}

#endif
