#include "signals_later.hpp"

#include <csignal>

namespace plan::cli {

namespace {

// Several files may be written at once, and end in any order: what waits is the process's.
int writes = 0;
sigset_t earlier;

}  // namespace

SignalsLater::SignalsLater() {
    if (writes++ > 0) return;
    sigset_t wait;
    sigemptyset(&wait);
    for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM})
        sigaddset(&wait, signal);
    pthread_sigmask(SIG_BLOCK, &wait, &earlier);
}

void SignalsLater::end() {
    if (std::exchange(counts_, false) && --writes == 0)
        pthread_sigmask(SIG_SETMASK, &earlier, nullptr);
}

}  // namespace plan::cli
