/* Preloaded before the C library: makes the writes to one folder fail from a certain one on, as a full or broken disk
   does. fail_writes(folder, nth, error, lasting): the nth write from now (1 is the next) fails with this errno, and
   where `lasting` is not 0 all after it do, too. nth 0: none. writes_seen() counts. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char folder[4096];
static long seen, failing;
static int error_number, is_lasting;

void fail_writes(const char *in_folder, long nth, int error, int lasting) {
    strncpy(folder, in_folder, sizeof folder - 1);
    seen = 0, failing = nth, error_number = error, is_lasting = lasting;
}

long writes_seen(void) { return seen; }

static int fails(int file) {
    char link[64], path[4096];
    ssize_t length;
    if (!folder[0]) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    if (strncmp(path, folder, strlen(folder)) != 0) return 0;
    seen++;
    if (!failing || seen < failing || (seen > failing && !is_lasting)) return 0;
    errno = error_number;
    return 1;
}

#define REAL(type, name, ...) ((type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))

ssize_t write(int file, const void *bytes, size_t count) {
    return fails(file) ? -1 : REAL(ssize_t, "write", int, const void *, size_t)(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    return fails(file) ? -1 : REAL(ssize_t, "pwrite", int, const void *, size_t, off_t)(file, bytes, count, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    return fails(file) ? -1 : REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t)(file, bytes, count, at);
}

int fsync(int file) { return fails(file) ? -1 : REAL(int, "fsync", int)(file); }

int fdatasync(int file) { return fails(file) ? -1 : REAL(int, "fdatasync", int)(file); }

int ftruncate(int file, off_t length) { return fails(file) ? -1 : REAL(int, "ftruncate", int, off_t)(file, length); }

int ftruncate64(int file, off64_t length) {
    return fails(file) ? -1 : REAL(int, "ftruncate64", int, off64_t)(file, length);
}
