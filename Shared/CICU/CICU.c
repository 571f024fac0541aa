#include "CICU.h"

#include <unicode/unorm2.h>
#include <unicode/utrans.h>

chancery_transliterator *chancery_transliterator_open(const uint16_t *identifier, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    UTransliterator *opened =
        utrans_openU((const UChar *)identifier, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
    return U_SUCCESS(status) ? (chancery_transliterator *)opened : NULL;
}

int chancery_transliterator_apply(
    const chancery_transliterator *transliterator, uint16_t *text, int32_t *length, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t limit = *length;
    utrans_transUChars(
        (const UTransliterator *)transliterator, (UChar *)text, length, capacity, 0, &limit, &status);
    return U_SUCCESS(status) && *length >= 0 && *length <= capacity;
}

void chancery_transliterator_close(chancery_transliterator *transliterator) {
    utrans_close((UTransliterator *)transliterator);
}

int32_t chancery_decompose(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKDInstance(&status);
    if (U_FAILURE(status) || normalizer == NULL) return 0;
    int32_t written =
        unorm2_normalize(normalizer, (const UChar *)source, length, (UChar *)target, capacity, &status);
    return U_SUCCESS(status) && written <= capacity ? written : 0;
}
