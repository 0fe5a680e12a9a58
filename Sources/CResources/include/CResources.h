#pragma once

/// A text file that the compiler embedded: its name and its whole text, which ends with a NUL.
struct embedded_file {
  const char *name;
  const char *text;
};

/// Each table ends with a row whose name is NULL.
const struct embedded_file *dossier_ingest_files(void);
const struct embedded_file *dossier_linking_files(void);
const struct embedded_file *dossier_theme_files(void);
const struct embedded_file *dossier_sample_files(void);
