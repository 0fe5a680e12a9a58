#pragma once

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

// What Swift cannot reach in curses: macros with casts, globals, and functions that take a variable number of arguments.

extern const attr_t dossier_bold, dossier_dim, dossier_italic, dossier_underline, dossier_reverse;
extern const int dossier_key_code;

/// The window that covers the screen.
WINDOW *dossier_screen(void);
int dossier_colors(void);
int dossier_color_pairs(void);

/// One cluster (wide characters, ending with 0) as curses keeps it; a blank where curses refuses it.
cchar_t dossier_cell(const wchar_t *text, attr_t attributes, int pair);

/// Puts clusters side by side into a row, without moving anything else.
void dossier_put(WINDOW *window, int row, int column, const cchar_t *cells, int count);

/// Whether the terminal can move some of its rows by itself, as dossier_scroll asks it to; only after dossier_begin.
bool dossier_can_scroll(void);

/// Moves the rows from the first to the last up by some rows, or down where that is less than 0; what is free then is blank. The
/// terminal is told with the next refresh, and curses never: it finds everything where it is. To come before anything is put.
void dossier_scroll(WINDOW *window, int first, int last, int rows);

/// How many columns the C library gives a character, and so curses; -1 for none.
int dossier_columns(wchar_t character);

/// The next character or key: OK, dossier_key_code or ERR, as wget_wch tells it.
int dossier_next_key(WINDOW *window, wint_t *key);

/// A string of the terminal's description with its parameters put in; NULL when the terminal has none.
const char *dossier_capability(const char *name, int first, int second);

/// Reads the description of the terminal of this name; false when none is installed.
bool dossier_describe(const char *name);

/// Whether the terminal can place its cursor at all; false for "dumb".
bool dossier_can_draw(void);

/// Takes the screen on standard output and input; NULL when curses cannot.
WINDOW *dossier_begin(const char *name);

/// As wrefresh, but what is sent goes to the terminal in one piece. Curses sends a piece for each move of its cursor, and each
/// wakes the terminal.
void dossier_refresh(WINDOW *window);

enum dossier_mouse_kind {
  dossier_mouse_other,
  dossier_mouse_press,
  dossier_mouse_release,
  dossier_mouse_wheel_up,
  dossier_mouse_wheel_down,
};

/// Asks the terminal for presses and the wheel, or no longer.
void dossier_use_mouse(bool is_on);

/// The mouse event behind a KEY_MOUSE.
enum dossier_mouse_kind dossier_next_mouse(int *row, int *column);

/// Sets the terminal's clipboard through its description (`Ms`); false when it has no such thing.
bool dossier_set_clipboard(const char *base64);

/// Writes a string of the terminal's description at once.
void dossier_send(const char *text);

/// From now on each of HUP, INT, TERM, WINCH, TSTP and CONT writes its number as one byte into a pipe; curses installs no
/// handlers of its own where it finds these.
void dossier_catch_signals(int pipe_end);

/// The signals that were caught do again what they do by default, but HUP, which is ignored from now on.
void dossier_release_signals(void);

/// Sends TSTP to the process as if nobody had caught it; returns when the process is continued.
void dossier_stop(void);

/// From now on a crash writes these bytes to the terminal and sets its modes back before it takes its course.
/// The bytes must live as long as the process or until `dossier_disarm`.
void dossier_arm(int terminal, const char *restore, size_t count, const struct termios *modes);
void dossier_disarm(void);

/// Starts a program that has the terminal while it runs, and waits for its end; what is typed to interrupt it does not end us, and
/// what stops it stops us.
///
/// `input` is its standard input, or -1 for ours. Returns its exit status, 128 and the number of the signal that ended it, or the
/// error that kept it from being started as a negative number.
int dossier_lend(const char *path, char *const arguments[], int input);
