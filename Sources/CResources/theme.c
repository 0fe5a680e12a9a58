#include "CResources.h"
#include <stddef.h>

// To add a file: one row of three lines, {"name", (const char[]){ ‖ #embed "path from here" suffix(, 0) ‖ }},
static const struct embedded_file files[] = {
    {"default.toml", (const char[]){
#embed "../../Themes/default.toml" suffix(, 0)
    }},
    {"light.toml", (const char[]){
#embed "../../Themes/light.toml" suffix(, 0)
    }},
    {"dark.toml", (const char[]){
#embed "../../Themes/dark.toml" suffix(, 0)
    }},
    {"high-contrast.toml", (const char[]){
#embed "../../Themes/high-contrast.toml" suffix(, 0)
    }},
    {"color-blind.toml", (const char[]){
#embed "../../Themes/color-blind.toml" suffix(, 0)
    }},
    {"mono.toml", (const char[]){
#embed "../../Themes/mono.toml" suffix(, 0)
    }},
    {"newsprint.toml", (const char[]){
#embed "../../Themes/newsprint.toml" suffix(, 0)
    }},
    {"midnight.toml", (const char[]){
#embed "../../Themes/midnight.toml" suffix(, 0)
    }},
    {NULL, NULL},
};

const struct embedded_file *dossier_theme_files(void) { return files; }
