#define _GNU_SOURCE
#include "CNCurses.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

// The child stays in our group of processes, so that it has the terminal as we have it, and so that the shell stops and continues
// both as one job. What is typed to end or stop it is sent to the whole group: we sit through the first as system(3) does, and
// stop with it.
static const int shared[] = {SIGINT, SIGQUIT, SIGTSTP};
enum { shared_count = sizeof shared / sizeof *shared };

static pid_t start(const char *path, char *const arguments[], int input, int *trouble) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  sigset_t none, usual;
  sigemptyset(&none);
  sigemptyset(&usual);
  for (int index = 0; index < shared_count; index++) sigaddset(&usual, shared[index]);
  sigaddset(&usual, SIGPIPE);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setsigmask(&attributes, &none);
  if (input >= 0) posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  pid_t child = -1;
  *trouble = posix_spawn(&child, path, &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return *trouble == 0 ? child : -1;
}

static int await(pid_t child) {
  while (true) {
    siginfo_t state;
    if (waitid(P_PID, (id_t)child, &state, WEXITED | WSTOPPED | WNOWAIT) != 0) {
      if (errno == EINTR) continue;
      return -errno;
    }
    if (state.si_code == CLD_STOPPED || state.si_code == CLD_TRAPPED) {
      // Stopped alone: so are we, that the shell has the terminal. Where the whole group was stopped and goes on by now, the
      // child is not stopped any more.
      memset(&state, 0, sizeof state);
      if (waitid(P_PID, (id_t)child, &state, WSTOPPED | WNOHANG) == 0 && state.si_pid == child) kill(0, SIGTSTP);
      continue;
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
}

// A child that led a group of its own in the foreground may have left the terminal without one.
static void take_foreground(void) {
  sigset_t output, before;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output, &before);
  if (tcgetpgrp(STDIN_FILENO) != getpgrp()) tcsetpgrp(STDIN_FILENO, getpgrp());
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

int dossier_lend(const char *path, char *const arguments[], int input) {
  struct sigaction before[shared_count], action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < shared_count; index++) {
    action.sa_handler = shared[index] == SIGTSTP ? SIG_DFL : SIG_IGN;
    sigaction(shared[index], &action, &before[index]);
  }
  int trouble = 0;
  pid_t child = start(path, arguments, input, &trouble);
  int status = child < 0 ? -trouble : await(child);
  if (child >= 0) take_foreground();
  for (int index = 0; index < shared_count; index++) sigaction(shared[index], &before[index], NULL);
  return status;
}
