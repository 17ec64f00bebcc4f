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

static const unsigned char labour_protection[] = {
#embed "../../criteria/labour-protection.json"
};

static const unsigned char labour_protection_qinghai[] = {
#embed "../../criteria/labour-protection-qinghai.json"
};

static const unsigned char labour_protection_shanghai[] = {
#embed "../../criteria/labour-protection-shanghai.json"
};

static const unsigned char labour_protection_sichuan[] = {
#embed "../../criteria/labour-protection-sichuan.json"
};

static const unsigned char labour_protection_survey[] = {
#embed "../../criteria/labour-protection-survey.json"
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
    {"labour-protection.json", labour_protection, sizeof labour_protection},
    {"labour-protection-qinghai.json", labour_protection_qinghai, sizeof labour_protection_qinghai},
    {"labour-protection-shanghai.json", labour_protection_shanghai, sizeof labour_protection_shanghai},
    {"labour-protection-sichuan.json", labour_protection_sichuan, sizeof labour_protection_sichuan},
    {"labour-protection-survey.json", labour_protection_survey, sizeof labour_protection_survey},
    {"local/enterprise-zhejiang.json", enterprise_zhejiang, sizeof enterprise_zhejiang},
    {"local/enterprise-shanghai.json", enterprise_shanghai, sizeof enterprise_shanghai},
    {"local/park-zhejiang.json", park_zhejiang, sizeof park_zhejiang},
    {"local/park-shanghai.json", park_shanghai, sizeof park_shanghai},
};

// The JSON Schemas of the file formats: beside the criteria, but no standards.
static const unsigned char criteria_schema[] = {
#embed "../../criteria/schemas/criteria.schema.json"
};

static const unsigned char answers_schema[] = {
#embed "../../criteria/schemas/answers.schema.json"
};

static const unsigned char report_schema[] = {
#embed "../../criteria/schemas/report.schema.json"
};

static const unsigned char comparison_schema[] = {
#embed "../../criteria/schemas/comparison.schema.json"
};

static const unsigned char result_schema[] = {
#embed "../../criteria/schemas/result.schema.json"
};

static const unsigned char summary_schema[] = {
#embed "../../criteria/schemas/summary.schema.json"
};

static const harmony_bundled_file schemas[] = {
    {"schemas/criteria.schema.json", criteria_schema, sizeof criteria_schema},
    {"schemas/answers.schema.json", answers_schema, sizeof answers_schema},
    {"schemas/report.schema.json", report_schema, sizeof report_schema},
    {"schemas/comparison.schema.json", comparison_schema, sizeof comparison_schema},
    {"schemas/result.schema.json", result_schema, sizeof result_schema},
    {"schemas/summary.schema.json", summary_schema, sizeof summary_schema},
};

size_t harmony_bundled_count(void) { return sizeof files / sizeof files[0]; }

harmony_bundled_file harmony_bundled_at(size_t index) { return files[index]; }

size_t harmony_schema_count(void) { return sizeof schemas / sizeof schemas[0]; }

harmony_bundled_file harmony_schema_at(size_t index) { return schemas[index]; }
