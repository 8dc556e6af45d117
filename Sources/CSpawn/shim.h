#include <spawn.h>

// Of this function the C library tells only those who ask for its extensions.
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
