#pragma once
#include <unicode/ustring.h>
#include <unicode/utrans.h>
#include <unicode/unorm2.h>

// ICU renames its functions by version through macros, which Swift cannot see: these carry the plain names.

static inline UTransliterator *chancery_utrans_open(const UChar *identifier, int32_t length, UErrorCode *status) {
    return utrans_openU(identifier, length, UTRANS_FORWARD, NULL, 0, NULL, status);
}

static inline void chancery_utrans_transliterate(
    const UTransliterator *transliterator, UChar *text, int32_t *length, int32_t capacity, int32_t *limit,
    UErrorCode *status) {
    utrans_transUChars(transliterator, text, length, capacity, 0, limit, status);
}

static inline void chancery_utrans_close(UTransliterator *transliterator) { utrans_close(transliterator); }

static inline const UNormalizer2 *chancery_unorm2_nfkc_casefold(UErrorCode *status) {
    return unorm2_getNFKCCasefoldInstance(status);
}

static inline const UNormalizer2 *chancery_unorm2_nfkd(UErrorCode *status) { return unorm2_getNFKDInstance(status); }

static inline int32_t chancery_unorm2_normalize(
    const UNormalizer2 *normalizer, const UChar *source, int32_t length, UChar *target, int32_t capacity,
    UErrorCode *status) {
    return unorm2_normalize(normalizer, source, length, target, capacity, status);
}
