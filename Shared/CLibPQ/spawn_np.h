#pragma once
#include <spawn.h>

// In glibc since 2.34, but hidden from Swift, whose Glibc module is built without _GNU_SOURCE.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
static const short CLIBPQ_SPAWN_SETSID = 0x80;
