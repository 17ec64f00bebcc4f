#ifndef CBUNDLEDCRITERIA_H
#define CBUNDLEDCRITERIA_H

#include <stddef.h>

/// A criteria file inside the binary.
typedef struct {
    /// Its path below `criteria/`.
    const char *_Nonnull path;
    const unsigned char *_Nonnull bytes;
    size_t count;
} harmony_bundled_file;

size_t harmony_bundled_count(void);
harmony_bundled_file harmony_bundled_at(size_t index);

size_t harmony_schema_count(void);
harmony_bundled_file harmony_schema_at(size_t index);

#endif
