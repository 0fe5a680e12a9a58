#include "CResources.h"
#include <stddef.h>

// To add a file: one row of three lines, {"name", (const char[]){ ‖ #embed "path from here" suffix(, 0) ‖ }},
static const struct embedded_file files[] = {
    {"words_common.tsv", (const char[]){
#embed "Data/linking/words_common.tsv" suffix(, 0)
    }},
    {"words_endings.tsv", (const char[]){
#embed "Data/linking/words_endings.tsv" suffix(, 0)
    }},
    {"words_folding.tsv", (const char[]){
#embed "Data/linking/words_folding.tsv" suffix(, 0)
    }},
    {"words_labels.tsv", (const char[]){
#embed "Data/linking/words_labels.tsv" suffix(, 0)
    }},
    {"words_numbers.tsv", (const char[]){
#embed "Data/linking/words_numbers.tsv" suffix(, 0)
    }},
    {"words_units.tsv", (const char[]){
#embed "Data/linking/words_units.tsv" suffix(, 0)
    }},
    {"words_tense.tsv", (const char[]){
#embed "Data/linking/words_tense.tsv" suffix(, 0)
    }},
    {"words_stop.tsv", (const char[]){
#embed "Data/linking/words_stop.tsv" suffix(, 0)
    }},
    {"korean.tsv", (const char[]){
#embed "Data/linking/korean.tsv" suffix(, 0)
    }},
    {"titles.tsv", (const char[]){
#embed "Data/linking/titles.tsv" suffix(, 0)
    }},
    {"titles_abroad.tsv", (const char[]){
#embed "Data/linking/titles_abroad.tsv" suffix(, 0)
    }},
    {"speech.tsv", (const char[]){
#embed "Data/linking/speech.tsv" suffix(, 0)
    }},
    {"speech_phrases.tsv", (const char[]){
#embed "Data/linking/speech_phrases.tsv" suffix(, 0)
    }},
    {"countries.tsv", (const char[]){
#embed "Data/linking/countries.tsv" suffix(, 0)
    }},
    {"places.tsv", (const char[]){
#embed "Data/linking/places.tsv" suffix(, 0)
    }},
    {"family_names.tsv", (const char[]){
#embed "Data/linking/family_names.tsv" suffix(, 0)
    }},
    {"given_names.tsv", (const char[]){
#embed "Data/linking/given_names.tsv" suffix(, 0)
    }},
    {"name_variants.tsv", (const char[]){
#embed "Data/linking/name_variants.tsv" suffix(, 0)
    }},
    {"pinyin.tsv", (const char[]){
#embed "Data/linking/pinyin.tsv" suffix(, 0)
    }},
    {"name_words.tsv", (const char[]){
#embed "Data/linking/name_words.tsv" suffix(, 0)
    }},
    {"abbreviations.tsv", (const char[]){
#embed "Data/linking/abbreviations.tsv" suffix(, 0)
    }},
    {NULL, NULL},
};

const struct embedded_file *dossier_linking_files(void) { return files; }
