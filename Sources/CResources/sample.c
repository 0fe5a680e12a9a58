#include "CResources.h"
#include <stddef.h>

// To add a file: one row of three lines, {"name", (const char[]){ ‖ #embed "path from here" suffix(, 0) ‖ }},
static const struct embedded_file files[] = {
    {"achterberg-heard.html", (const char[]){
#embed "Data/sample/achterberg-heard.html" suffix(, 0)
    }},
    {"all-options.html", (const char[]){
#embed "Data/sample/all-options.html" suffix(, 0)
    }},
    {"chung-sanctions.html", (const char[]){
#embed "Data/sample/chung-sanctions.html" suffix(, 0)
    }},
    {"committee-opens.html", (const char[]){
#embed "Data/sample/committee-opens.html" suffix(, 0)
    }},
    {"cost-doubled.html", (const char[]){
#embed "Data/sample/cost-doubled.html" suffix(, 0)
    }},
    {"drills-not-a-card.html", (const char[]){
#embed "Data/sample/drills-not-a-card.html" suffix(, 0)
    }},
    {"empty-chair.html", (const char[]){
#embed "Data/sample/empty-chair.html" suffix(, 0)
    }},
    {"engineers-arrive.html", (const char[]){
#embed "Data/sample/engineers-arrive.html" suffix(, 0)
    }},
    {"first-consultation.html", (const char[]){
#embed "Data/sample/first-consultation.html" suffix(, 0)
    }},
    {"investment-pledge.html", (const char[]){
#embed "Data/sample/investment-pledge.html" suffix(, 0)
    }},
    {"kang-washington.html", (const char[]){
#embed "Data/sample/kang-washington.html" suffix(, 0)
    }},
    {"kim-meets-chung.html", (const char[]){
#embed "Data/sample/kim-meets-chung.html" suffix(, 0)
    }},
    {"lee-apec-closing.html", (const char[]){
#embed "Data/sample/lee-apec-closing.html" suffix(, 0)
    }},
    {"lee-orders-meeting.html", (const char[]){
#embed "Data/sample/lee-orders-meeting.html" suffix(, 0)
    }},
    {"lee-xi-beijing.html", (const char[]){
#embed "Data/sample/lee-xi-beijing.html" suffix(, 0)
    }},
    {"minister-gives-way.html", (const char[]){
#embed "Data/sample/minister-gives-way.html" suffix(, 0)
    }},
    {"okafor-review.html", (const char[]){
#embed "Data/sample/okafor-review.html" suffix(, 0)
    }},
    {"review-granted.html", (const char[]){
#embed "Data/sample/review-granted.html" suffix(, 0)
    }},
    {"talks-being-prepared.html", (const char[]){
#embed "Data/sample/talks-being-prepared.html" suffix(, 0)
    }},
    {"third-boat.html", (const char[]){
#embed "Data/sample/third-boat.html" suffix(, 0)
    }},
    {"unification-stays-away.html", (const char[]){
#embed "Data/sample/unification-stays-away.html" suffix(, 0)
    }},
    {"varga-first-hearing.html", (const char[]){
#embed "Data/sample/varga-first-hearing.html" suffix(, 0)
    }},
    {"what-are-the-talks.html", (const char[]){
#embed "Data/sample/what-are-the-talks.html" suffix(, 0)
    }},
    {"who-pays-for-waiting.html", (const char[]){
#embed "Data/sample/who-pays-for-waiting.html" suffix(, 0)
    }},
    {"who-speaks.html", (const char[]){
#embed "Data/sample/who-speaks.html" suffix(, 0)
    }},
    {NULL, NULL},
};

const struct embedded_file *dossier_sample_files(void) { return files; }
