// Loaded before the C library (LD_PRELOAD): what a disk, a kill or an editor does to a writer, or to
// a reader, at one of its calls. WRITE_SHIM="ACTION CALL N [ARGUMENT]" acts at the N-th such call
// (`create`: the making of a file that must not be there yet; `plan`: the opening of a *.toml to be
// read; `list`: the opening of a folder; `output`: a write to standard output):
//   kill CALL N         the process is gone before the call
//   ENOSPC CALL N       the call fails so (or EROFS, EIO, EINVAL, …: any number)
//   sig-NUMBER CALL N   that signal comes, to the process as a whole, before the call
//   run CALL N COMMAND  somebody else runs COMMAND, in a shell, before the call
//   nfs flock N         each lock fails of a file that is open for reading alone
//   grow CALL N FILE    somebody else adds a byte to FILE before that call and each later one
//   append CALL N FILE  an editor adds a line to FILE in place before the call
//   swap CALL N FILE    an editor puts another file in the place of FILE before the call
// WRITE_SHIM_READS=BYTES: no read gives more at a time.

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>

static int acting;  // the editor's own calls are not met

static void edit(const char* file, int swap) {
    char beside[4096];
    snprintf(beside, sizeof beside, "%s%s", file, swap ? ".editor" : "");
    FILE* to = fopen(beside, swap ? "w" : "a");
    if (to == NULL) abort();
    fputs("# an editor was here\n", to);
    fclose(to);
    if (swap && rename(beside, file) != 0) abort();
}

// 0, or the error with which the call fails.
static int meet(const char* call) {
    static int calls;
    char action[16], wanted[32], argument[4096] = "";
    int at = 0;
    const char* shim = getenv("WRITE_SHIM");
    if (acting || shim == NULL || sscanf(shim, "%15s %31s %d %4095[^\n]", action, wanted, &at, argument) < 3)
        return 0;
    if (strcmp(call, wanted) != 0 || ++calls < at) return 0;
    if (strcmp(action, "grow") == 0) {
        acting = 1;
        FILE* to = fopen(argument, "a");
        if (to == NULL || fputc('\n', to) == EOF || fclose(to) != 0) abort();
        acting = 0;
        return 0;
    }
    if (calls != at) return 0;
    if (strcmp(action, "kill") == 0) kill(getpid(), SIGKILL);
    if (strncmp(action, "sig-", 4) == 0) {
        kill(getpid(), atoi(action + 4));
        return 0;
    }
    if (strcmp(action, "run") == 0) {
        unsetenv("LD_PRELOAD");
        unsetenv("WRITE_SHIM");
        if (system(argument) != 0) abort();
        return 0;
    }
    if (strcmp(action, "append") == 0 || strcmp(action, "swap") == 0) {
        acting = 1;
        edit(argument, action[0] == 's');
        acting = 0;
        return 0;
    }
    return atoi(action);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MEET(name) MEET_AS(#name)

// A call that is known by another name.
#define MEET_AS(name)                 \
    do {                              \
        const int error = meet(name); \
        if (error != 0) {             \
            errno = error;            \
            return -1;                \
        }                             \
    } while (0)

ssize_t write(int file, const void* bytes, size_t count) {
    if (file > 2) MEET(write);
    if (file == 1) MEET_AS("output");
    return REAL(write)(file, bytes, count);
}
ssize_t read(int file, void* bytes, size_t count) {
    if (file > 2) MEET(read);
    const char* most = getenv("WRITE_SHIM_READS");
    if (file > 2 && most != NULL && count > (size_t)atol(most)) count = (size_t)atol(most);
    return REAL(read)(file, bytes, count);
}
struct dirent* readdir(DIR* folder) {
    const int error = meet("readdir");
    // cppcheck-suppress CastIntegerToAddressAtReturn; the call of another library
    if (error == 0) return REAL(readdir)(folder);
    errno = error;
    return NULL;
}
static int ends_in(const char* name, const char* end) {
    const size_t size = strlen(name), of = strlen(end);
    return size >= of && strcmp(name + size - of, end) == 0;
}
// Of a file that must not be there yet.
static int create(const char* name, int flags, mode_t mode) {
    MEET(create);
    return REAL(open)(name, flags, mode);
}
int open(const char* name, int flags, ...) {
    if ((flags & O_DIRECTORY) != 0) {
        MEET_AS("list");
    } else if ((flags & (O_CREAT | O_ACCMODE)) == O_RDONLY && ends_in(name, ".toml")) {
        MEET_AS("plan");
    }
    if ((flags & O_CREAT) == 0) return REAL(open)(name, flags);
    va_list more;
    va_start(more, flags);
    const mode_t mode = va_arg(more, mode_t);
    va_end(more);
    return (flags & O_EXCL) != 0 ? create(name, flags, mode) : REAL(open)(name, flags, mode);
}
int flock(int file, int operation) {
    const char* shim = getenv("WRITE_SHIM");
    if (shim != NULL && strncmp(shim, "nfs ", 4) == 0) {
        if ((fcntl(file, F_GETFL) & O_ACCMODE) != O_RDONLY) return REAL(flock)(file, operation);
        errno = EBADF;
        return -1;
    }
    MEET(flock);
    return REAL(flock)(file, operation);
}
int fsync(int file) {
    MEET(fsync);
    return REAL(fsync)(file);
}
int fchmod(int file, mode_t mode) {
    MEET(fchmod);
    return REAL(fchmod)(file, mode);
}
int fchown(int file, uid_t owner, gid_t group) {
    MEET(fchown);
    return REAL(fchown)(file, owner, group);
}
int rename(const char* from, const char* to) {
    MEET(rename);
    return REAL(rename)(from, to);
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    MEET(renameat2);
    return REAL(renameat2)(from_folder, from, to_folder, to, flags);
}
int unlink(const char* name) {
    MEET(unlink);
    return REAL(unlink)(name);
}
int link(const char* from, const char* to) {
    MEET(link);
    return REAL(link)(from, to);
}
int mkdir(const char* name, mode_t mode) {
    MEET(mkdir);
    return REAL(mkdir)(name, mode);
}
int fsetxattr(int file, const char* name, const void* value, size_t size, int flags) {
    MEET(fsetxattr);
    return REAL(fsetxattr)(file, name, value, size, flags);
}
