/* What lies below the program, for tests: a clock that somebody sets, a disk that is slow, full or broken, folders that take
   nothing. Preloaded into the program alone; what happens is read from a small file that the test writes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

struct below {
    int64_t clock_s;   /* the clock is so many seconds off */
    int64_t sync_ms;   /* making something durable takes so long */
    int64_t sync_errno;  /* or fails with this */
    int64_t write_errno; /* writing into a file fails with this */
    int64_t open_errno;  /* opening a file to write whose path has `open_path` fails with this */
    char open_path[64];
};

static struct below nothing;
static volatile struct below *below = &nothing;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("OPENFLOOR_TEST_BELOW");
    int fd = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (fd < 0) return;
    void *page = mmap(NULL, sizeof(struct below), PROT_READ, MAP_SHARED, fd, 0);
    if (page != MAP_FAILED) below = page;
    close(fd);
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

int clock_gettime(clockid_t id, struct timespec *out) {
    REAL(clock_gettime);
    int done = real(id, out);
    if (done == 0 && id == CLOCK_REALTIME) out->tv_sec += below->clock_s;
    return done;
}

static int is_file(int fd) {
    struct stat about;
    return fstat(fd, &about) == 0 && S_ISREG(about.st_mode);
}

static int sync_fails(void) {
    if (below->sync_ms > 0) {
        struct timespec left = {below->sync_ms / 1000, (below->sync_ms % 1000) * 1000000};
        while (nanosleep(&left, &left) != 0 && errno == EINTR) {}
    }
    if (below->sync_errno == 0) return 0;
    errno = (int)below->sync_errno;
    return 1;
}

int fsync(int fd) {
    REAL(fsync);
    return sync_fails() ? -1 : real(fd);
}

int fdatasync(int fd) {
    REAL(fdatasync);
    return sync_fails() ? -1 : real(fd);
}

static int write_fails(int fd) {
    int saved = errno;
    if (below->write_errno == 0 || !is_file(fd)) { errno = saved; return 0; }
    errno = (int)below->write_errno;
    return 1;
}

ssize_t write(int fd, const void *bytes, size_t many) {
    REAL(write);
    return write_fails(fd) ? -1 : real(fd, bytes, many);
}

ssize_t pwrite(int fd, const void *bytes, size_t many, off_t at) {
    REAL(pwrite);
    return write_fails(fd) ? -1 : real(fd, bytes, many, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t many, off64_t at) {
    REAL(pwrite64);
    return write_fails(fd) ? -1 : real(fd, bytes, many, at);
}

static int open_fails(const char *path, int flags) {
    if (below->open_errno == 0 || (flags & O_ACCMODE) == O_RDONLY) return 0;
    if (!strstr(path, (const char *)below->open_path)) return 0;
    errno = (int)below->open_errno;
    return 1;
}

#define OPENS(name)                                                     \
    int name(const char *path, int flags, ...) {                        \
        REAL(name);                                                     \
        va_list more;                                                   \
        va_start(more, flags);                                          \
        mode_t mode = va_arg(more, mode_t);                             \
        va_end(more);                                                   \
        return open_fails(path, flags) ? -1 : real(path, flags, mode);  \
    }

OPENS(open)
OPENS(open64)
