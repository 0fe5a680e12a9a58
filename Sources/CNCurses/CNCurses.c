#define _GNU_SOURCE
#include "CNCurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

const attr_t dossier_bold = A_BOLD, dossier_dim = A_DIM, dossier_italic = A_ITALIC, dossier_underline = A_UNDERLINE,
             dossier_reverse = A_REVERSE;
const int dossier_key_code = KEY_CODE_YES;

WINDOW *dossier_screen(void) { return stdscr; }
int dossier_colors(void) { return COLORS; }
int dossier_color_pairs(void) { return COLOR_PAIRS; }

cchar_t dossier_cell(const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) != OK) setcchar(&cell, L" ", attributes, 0, &pair);
  return cell;
}

void dossier_put(WINDOW *window, int row, int column, const cchar_t *cells, int count) {
  mvwadd_wchnstr(window, row, column, cells, count);
}

int dossier_columns(wchar_t character) { return wcwidth(character); }

int dossier_next_key(WINDOW *window, wint_t *key) { return wget_wch(window, key); }

const char *dossier_capability(const char *name, int first, int second) {
  const char *text = tigetstr(name);
  if (text == NULL || text == (const char *)-1) return NULL;
  return tparm(text, (long)first, (long)second, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
}

bool dossier_describe(const char *name) {
  int status = 0;
  return setupterm(name, STDOUT_FILENO, &status) == OK;
}

// What curses writes to, a descriptor of its own for the terminal, and the memory that stands in for it during a refresh.
static int curses_output = -1, gathered = -1;

WINDOW *dossier_begin(const char *name) {
  curses_output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  FILE *output = curses_output < 0 ? NULL : fdopen(curses_output, "w");
  gathered = output == NULL ? -1 : memfd_create("frame", MFD_CLOEXEC);
  if (newterm(name, output == NULL ? stdout : output, stdin) == NULL) return NULL;
  // A frame is sent whole: what was typed meanwhile has its own.
  typeahead(-1);
  return stdscr;
}

static void send_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd terminal = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&terminal, 1, -1);
    } else if (written == 0 || errno != EINTR) {
      return;
    }
  }
}

// What the terminal is told before what curses has to send.
static char ahead[2048];
static size_t ahead_count;

static int add_ahead(int byte) {
  if (ahead_count < sizeof ahead) ahead[ahead_count++] = (char)byte;
  return byte;
}

static void tell(const char *capability, int first, int second) {
  tputs(tparm(capability, (long)first, (long)second, 0L, 0L, 0L, 0L, 0L, 0L, 0L), 1, add_ahead);
}

static bool has(const char *capability) { return capability != NULL && capability != (const char *)-1; }

bool dossier_can_scroll(void) {
  return gathered >= 0 && has(change_scroll_region) && has(cursor_address) && has(scroll_forward) && has(scroll_reverse) &&
         has(save_cursor) && has(restore_cursor) && !non_dest_scroll_region;
}

void dossier_scroll(WINDOW *window, int first, int last, int rows) {
  // The looks are plain between two refreshes, and curses' idea of the cursor stays true.
  tell(save_cursor, 0, 0);
  tell(change_scroll_region, first, last);
  int count = rows > 0 ? rows : -rows;
  const char *many = rows > 0 ? parm_index : parm_rindex;
  if (has(many)) {
    // This one scrolls wherever the cursor is.
    tell(many, count, 0);
  } else {
    tell(cursor_address, rows > 0 ? last : first, 0);
    for (; count > 0; count--) tell(rows > 0 ? scroll_forward : scroll_reverse, 0, 0);
  }
  tell(change_scroll_region, 0, getmaxy(window) - 1);
  tell(restore_cursor, 0, 0);
  // What is wanted, what is about to be sent, and what the terminal shows.
  WINDOW *all[] = {window, newscr, curscr};
  for (size_t index = 0; index < sizeof all / sizeof *all; index++) {
    scrollok(all[index], true);
    wsetscrreg(all[index], first, last);
    wscrl(all[index], rows);
    wsetscrreg(all[index], 0, getmaxy(all[index]) - 1);
    // Writing into the last corner is to scroll nothing.
    scrollok(all[index], false);
    wtouchln(all[index], first, last - first + 1, 0);
  }
}

void dossier_refresh(WINDOW *window) {
  // The first refresh behind endwin sets the terminal's modes through the same descriptor.
  bool is_gathered = gathered >= 0 && !isendwin() && dup2(gathered, curses_output) >= 0;
  // Without its scrolling the screen is not what curses takes it for.
  if (ahead_count > 0 && (!is_gathered || write(gathered, ahead, ahead_count) < 0)) clearok(window, true);
  ahead_count = 0;
  if (!is_gathered) {
    wrefresh(window);
    return;
  }
  wrefresh(window);
  // Curses holds on to this descriptor: without it nothing could be shown any more.
  while (dup2(STDOUT_FILENO, curses_output) < 0 && errno == EINTR) {}
  static char frame[1 << 16];
  off_t end = lseek(gathered, 0, SEEK_CUR);
  for (off_t start = 0; start < end;) {
    size_t most = (size_t)(end - start) < sizeof frame ? (size_t)(end - start) : sizeof frame;
    ssize_t count = pread(gathered, frame, most, start);
    if (count <= 0) break;
    send_all(frame, (size_t)count);
    start += count;
  }
  lseek(gathered, 0, SEEK_SET);
}

bool dossier_can_draw(void) { return cursor_address != NULL && cursor_address != (char *)-1; }

void dossier_use_mouse(bool is_on) {
  mouseinterval(0);
  mousemask(is_on ? BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

enum dossier_mouse_kind dossier_next_mouse(int *row, int *column) {
  MEVENT event;
  if (getmouse(&event) != OK) return dossier_mouse_other;
  *row = event.y;
  *column = event.x;
  if (event.bstate & BUTTON1_PRESSED) return dossier_mouse_press;
  if (event.bstate & BUTTON1_RELEASED) return dossier_mouse_release;
  if (event.bstate & BUTTON4_PRESSED) return dossier_mouse_wheel_up;
  if (event.bstate & BUTTON5_PRESSED) return dossier_mouse_wheel_down;
  return dossier_mouse_other;
}

bool dossier_set_clipboard(const char *base64) {
  const char *text = tigetstr("Ms");
  if (text == NULL || text == (const char *)-1) return false;
  const char *sequence = tparm(text, "c", base64);
  if (sequence == NULL) return false;
  dossier_send(sequence);
  return true;
}

void dossier_send(const char *text) {
  putp(text);
  fflush(stdout);
}

static volatile sig_atomic_t signal_pipe = -1;

static void note_signal(int number) {
  int before = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe already holds enough to wake the loop.
  ssize_t written = write(signal_pipe, &byte, 1);
  (void)written;
  errno = before;
}

static void set_handler(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// A program inherits the mask of whatever started it, in which what is to be caught may be blocked.
static void unblock(const int *numbers, size_t count) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t index = 0; index < count; index++) sigaddset(&set, numbers[index]);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static const int caught[] = {SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGTSTP, SIGCONT};

void dossier_catch_signals(int pipe_end) {
  signal_pipe = pipe_end;
  for (size_t index = 0; index < sizeof caught / sizeof *caught; index++) set_handler(caught[index], note_signal);
  unblock(caught, sizeof caught / sizeof *caught);
}

void dossier_release_signals(void) {
  for (size_t index = 0; index < sizeof caught / sizeof *caught; index++) set_handler(caught[index], SIG_DFL);
  // The system may tell of a terminal that is gone after we have seen it: what is left to do is to be done in peace.
  set_handler(SIGHUP, SIG_IGN);
}

void dossier_stop(void) {
  set_handler(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  set_handler(SIGTSTP, note_signal);
}

// What a crash needs lies ready here, because a handler may neither allocate nor ask curses.
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};
enum { crash_count = sizeof crashes / sizeof *crashes };
static struct sigaction before_us[crash_count];
static struct termios modes_before_us;
static const char *restore_bytes;
static size_t restore_count;
static volatile sig_atomic_t crash_terminal = -1;
// Swift's own handler asks questions on the terminal, so it runs only for those who asked for it.
static bool wants_backtrace;

static void crash(int number) {
  int terminal = crash_terminal;
  crash_terminal = -1;
  if (terminal >= 0) {
    ssize_t written = write(terminal, restore_bytes, restore_count);
    (void)written;
    tcsetattr(terminal, TCSANOW, &modes_before_us);
  }
  for (size_t index = 0; index < crash_count; index++) sigaction(crashes[index], &before_us[index], NULL);
  if (!wants_backtrace) signal(number, SIG_DFL);
  raise(number);
}

void dossier_arm(int terminal, const char *restore, size_t count, const struct termios *modes) {
  // A stack of its own, so that running out of stack is survived long enough to tidy up.
  static _Alignas(16) char stack[65536];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  wants_backtrace = getenv("SWIFT_BACKTRACE") != NULL;
  bool is_armed = restore_bytes != NULL;
  restore_bytes = restore;
  restore_count = count;
  modes_before_us = *modes;
  crash_terminal = terminal;
  if (is_armed) return;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = crash;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (size_t index = 0; index < crash_count; index++) sigaction(crashes[index], &action, &before_us[index]);
  unblock(crashes, crash_count);
}

void dossier_disarm(void) { crash_terminal = -1; }
