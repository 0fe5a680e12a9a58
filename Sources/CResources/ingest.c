#include "CResources.h"
#include <stddef.h>

// To add a file: one row of three lines, {"name", (const char[]){ ‖ #embed "path from here" suffix(, 0) ‖ }},
static const struct embedded_file files[] = {
    {"entities.tsv", (const char[]){
#embed "Data/ingest/entities.tsv" suffix(, 0)
    }},
    {"bylines.tsv", (const char[]){
#embed "Data/ingest/bylines.tsv" suffix(, 0)
    }},
    {"furniture.tsv", (const char[]){
#embed "Data/ingest/furniture.tsv" suffix(, 0)
    }},
    {NULL, NULL},
};

const struct embedded_file *dossier_ingest_files(void) { return files; }
