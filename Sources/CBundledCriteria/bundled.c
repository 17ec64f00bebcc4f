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

static const unsigned char enterprise_zhejiang[] = {
#embed "../../criteria/local/enterprise-zhejiang.json"
};

static const unsigned char enterprise_shanghai[] = {
#embed "../../criteria/local/enterprise-shanghai.json"
};

static const unsigned char park_zhejiang[] = {
#embed "../../criteria/local/park-zhejiang.json"
};

static const unsigned char park_shanghai[] = {
#embed "../../criteria/local/park-shanghai.json"
};

static const harmony_bundled_file files[] = {
    {"enterprise.json", enterprise, sizeof enterprise},
    {"park.json", park, sizeof park},
    {"local/enterprise-zhejiang.json", enterprise_zhejiang, sizeof enterprise_zhejiang},
    {"local/enterprise-shanghai.json", enterprise_shanghai, sizeof enterprise_shanghai},
    {"local/park-zhejiang.json", park_zhejiang, sizeof park_zhejiang},
    {"local/park-shanghai.json", park_shanghai, sizeof park_shanghai},
};

size_t harmony_bundled_count(void) { return sizeof files / sizeof files[0]; }

harmony_bundled_file harmony_bundled_at(size_t index) { return files[index]; }
