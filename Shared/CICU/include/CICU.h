#pragma once
#include <stdint.h>

// What Chancery asks of ICU, in plain C types: ICU's own headers would clash with those that Foundation brings along
// wherever both are imported, and its function names carry a version that only the preprocessor knows.

typedef struct chancery_transliterator chancery_transliterator;

/// NULL where ICU has no such transliterator. UTF-16 throughout.
chancery_transliterator *chancery_transliterator_open(const uint16_t *identifier, int32_t length);

/// Replaces `*length` units of `text` in place; 0 where the capacity or ICU's data do not suffice, else 1.
int chancery_transliterator_apply(
    const chancery_transliterator *transliterator, uint16_t *text, int32_t *length, int32_t capacity);

void chancery_transliterator_close(chancery_transliterator *transliterator);

/// The compatibility decomposition (NFKD): its length, or 0 where the capacity or ICU's data do not suffice.
int32_t chancery_decompose(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity);
