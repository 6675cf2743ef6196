// Lets the nth operation on a file below one folder fail with a chosen errno, for Node and for SQLite alike: preloaded before libc.
// Whoever runs the trials says which by writing seven numbers into the file FAULTY_CONTROL, and reads back how many there were.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <dirent.h>
#include <unistd.h>

enum kind { opens = 1, reads = 2, writes = 4, syncs = 8, names = 16, looks = 32 };

static struct {
  int armed;  // 1: count and fail
  int error;  // errno to fail with
  int nth;    // the first that fails, from 1
  int onward; // 1: every later one fails too
  int kinds;  // which count
  int seen;   // counted so far
  int failed; // how many failed
} *control;
static char under[4096];
static size_t length;
static char watched[65536];

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("FAULTY_UNDER"), *file = getenv("FAULTY_CONTROL");
  if (!folder || !file) return;
  int fd = open(file, O_RDWR);
  if (fd < 0) return;
  void *shared = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (shared == MAP_FAILED) return;
  strncpy(under, folder, sizeof under - 1);
  length = strlen(under);
  control = shared;
}

static int below(const char *path) { return control && path && length && strncmp(path, under, length) == 0; }
// What was closed by other ways than close (a folder that was gone through) leaves its number to pipes and events, on which Node ends itself.
static int open_here(int fd) {
  struct stat about;
  return control && fd >= 0 && fd < (int)sizeof watched && watched[fd] && fstat(fd, &about) == 0 && (S_ISREG(about.st_mode) || S_ISDIR(about.st_mode));
}

// Whether this one is to fail; sets errno.
static int fails(enum kind kind) {
  if (!__atomic_load_n(&control->armed, __ATOMIC_SEQ_CST) || !(control->kinds & kind)) return 0;
  int n = __atomic_add_fetch(&control->seen, 1, __ATOMIC_SEQ_CST);
  if (n < control->nth || (n > control->nth && !control->onward)) return 0;
  __atomic_add_fetch(&control->failed, 1, __ATOMIC_SEQ_CST);
  errno = control->error;
  return 1;
}

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

static int remember(int fd, int yes) {
  if (fd >= 0 && fd < (int)sizeof watched) watched[fd] = (char)yes;
  return fd;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, name, const char *, int, ...); \
    va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
    int here = below(path); \
    if (here && fails(opens)) return -1; \
    return remember(real(path, flags, mode), here); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
  int name(int at, const char *path, int flags, ...) { \
    REAL(int, name, int, const char *, int, ...); \
    va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
    int here = below(path); \
    if (here && fails(opens)) return -1; \
    return remember(real(at, path, flags, mode), here); \
  }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
  REAL(int, close, int);
  remember(fd, 0);
  return real(fd);
}

#define BY_FD(type, name, kind, params, args, ...) \
  type name params { \
    REAL(type, name, __VA_ARGS__); \
    if (open_here(fd) && fails(kind)) return -1; \
    return real args; \
  }
BY_FD(ssize_t, read, reads, (int fd, void *to, size_t size), (fd, to, size), int, void *, size_t)
BY_FD(ssize_t, pread, reads, (int fd, void *to, size_t size, off_t at), (fd, to, size, at), int, void *, size_t, off_t)
BY_FD(ssize_t, pread64, reads, (int fd, void *to, size_t size, off64_t at), (fd, to, size, at), int, void *, size_t, off64_t)
BY_FD(ssize_t, write, writes, (int fd, const void *from, size_t size), (fd, from, size), int, const void *, size_t)
BY_FD(ssize_t, pwrite, writes, (int fd, const void *from, size_t size, off_t at), (fd, from, size, at), int, const void *, size_t, off_t)
BY_FD(ssize_t, pwrite64, writes, (int fd, const void *from, size_t size, off64_t at), (fd, from, size, at), int, const void *, size_t, off64_t)
BY_FD(ssize_t, writev, writes, (int fd, const struct iovec *from, int count), (fd, from, count), int, const struct iovec *, int)
BY_FD(ssize_t, pwritev, writes, (int fd, const struct iovec *from, int count, off_t at), (fd, from, count, at), int, const struct iovec *, int, off_t)
BY_FD(ssize_t, pwritev64, writes, (int fd, const struct iovec *from, int count, off64_t at), (fd, from, count, at), int, const struct iovec *, int, off64_t)
BY_FD(int, ftruncate, writes, (int fd, off_t size), (fd, size), int, off_t)
BY_FD(int, ftruncate64, writes, (int fd, off64_t size), (fd, size), int, off64_t)
BY_FD(int, fsync, syncs, (int fd), (fd), int)
BY_FD(int, fdatasync, syncs, (int fd), (fd), int)

#define BY_PATH(name, kind, params, args, ...) \
  int name params { \
    REAL(int, name, __VA_ARGS__); \
    if (below(path) && fails(kind)) return -1; \
    return real args; \
  }
BY_PATH(rename, names, (const char *path, const char *to), (path, to), const char *, const char *)
BY_PATH(unlink, names, (const char *path), (path), const char *)
BY_PATH(rmdir, names, (const char *path), (path), const char *)
BY_PATH(mkdir, names, (const char *path, mode_t mode), (path, mode), const char *, mode_t)
BY_PATH(unlinkat, names, (int at, const char *path, int flags), (at, path, flags), int, const char *, int)
BY_PATH(renameat, names, (int at, const char *path, int to, const char *name), (at, path, to, name), int, const char *, int, const char *)

DIR *opendir(const char *path) {
  REAL(DIR *, opendir, const char *);
  return below(path) && fails(opens) ? NULL : real(path);
}

typedef int sorter(const struct dirent64 **, const struct dirent64 **);
BY_PATH(scandir64, opens, (const char *path, struct dirent64 ***to, int (*some)(const struct dirent64 *), sorter *order), (path, to, some, order), const char *, struct dirent64 ***, int (*)(const struct dirent64 *), sorter *)

// SQLite's ways of looking, and Node's: it asks the kernel for statx itself
BY_PATH(access, looks, (const char *path, int mode), (path, mode), const char *, int)
BY_PATH(stat64, looks, (const char *path, struct stat64 *to), (path, to), const char *, struct stat64 *)
BY_PATH(lstat64, looks, (const char *path, struct stat64 *to), (path, to), const char *, struct stat64 *)
BY_PATH(statfs64, looks, (const char *path, struct statfs64 *to), (path, to), const char *, struct statfs64 *)
BY_FD(int, fstat64, looks, (int fd, struct stat64 *to), (fd, to), int, struct stat64 *)

long syscall(long number, ...) {
  REAL(long, syscall, long, ...);
  va_list more; va_start(more, number);
  long a[6];
  for (int i = 0; i < 6; i++) a[i] = va_arg(more, long);
  va_end(more);
  if (number == SYS_statx) {
    const char *path = (const char *)a[1];
    if ((path && *path ? below(path) : open_here((int)a[0])) && fails(looks)) return -1;
  }
  return real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
