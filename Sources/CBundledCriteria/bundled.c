#include "CBundledCriteria.h"

// #embed keeps the criteria pure JSON in criteria/ and the program one file that can be moved.
// It is C23; the compiler takes it in every mode and would only remark on that.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char enterprise[] = {
#embed "../../criteria/enterprise.json"
};

static const unsigned char park[] = {
#embed "../../criteria/park.json"
};

static const harmony_bundled_file files[] = {
    {"enterprise.json", enterprise, sizeof enterprise},
    {"park.json", park, sizeof park},
};

size_t harmony_bundled_count(void) { return sizeof files / sizeof files[0]; }

harmony_bundled_file harmony_bundled_at(size_t index) { return files[index]; }
