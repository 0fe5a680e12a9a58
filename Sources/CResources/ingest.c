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
    {"function_words.tsv", (const char[]){
#embed "Data/ingest/function_words.tsv" suffix(, 0)
    }},
    {"furniture.tsv", (const char[]){
#embed "Data/ingest/furniture.tsv" suffix(, 0)
    }},
    {"date_words.tsv", (const char[]){
#embed "Data/ingest/date_words.tsv" suffix(, 0)
    }},
    {"months.tsv", (const char[]){
#embed "Data/ingest/months.tsv" suffix(, 0)
    }},
    {"weekdays.tsv", (const char[]){
#embed "Data/ingest/weekdays.tsv" suffix(, 0)
    }},
    {"zones.tsv", (const char[]){
#embed "Data/ingest/zones.tsv" suffix(, 0)
    }},
    {"binary_kinds.tsv", (const char[]){
#embed "Data/ingest/binary_kinds.tsv" suffix(, 0)
    }},
    {"detector.tsv", (const char[]){
#embed "Data/ingest/detector.tsv" suffix(, 0)
    }},
    {"encodings.tsv", (const char[]){
#embed "Data/ingest/encodings.tsv" suffix(, 0)
    }},
    {"meta_names.tsv", (const char[]){
#embed "Data/ingest/meta_names.tsv" suffix(, 0)
    }},
    {"page_parts.tsv", (const char[]){
#embed "Data/ingest/page_parts.tsv" suffix(, 0)
    }},
    {"feed_namespaces.tsv", (const char[]){
#embed "Data/ingest/feed_namespaces.tsv" suffix(, 0)
    }},
    {"address_words.tsv", (const char[]){
#embed "Data/ingest/address_words.tsv" suffix(, 0)
    }},
    {"page_notices.tsv", (const char[]){
#embed "Data/ingest/page_notices.tsv" suffix(, 0)
    }},
    {"file_names.tsv", (const char[]){
#embed "Data/ingest/file_names.tsv" suffix(, 0)
    }},
    {"feed_ends.tsv", (const char[]){
#embed "Data/ingest/feed_ends.tsv" suffix(, 0)
    }},
    {"hyphens.tsv", (const char[]){
#embed "Data/ingest/hyphens.tsv" suffix(, 0)
    }},
    {NULL, NULL},
};

const struct embedded_file *dossier_ingest_files(void) { return files; }
