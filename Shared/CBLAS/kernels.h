// Vector kernels for the small matrices of the language models, where a BLAS spends much of its time on packing what never
// changes. Only for x86-64 processors with AVX2 and FMA, which `chancery_has_vectors` finds out; others use the BLAS.
#pragma once

#if defined(__x86_64__) && defined(__clang__)

#include <cpuid.h>

#define CHANCERY_VECTORS __attribute__((target("avx2,fma")))

typedef float chancery_lanes __attribute__((vector_size(32), aligned(4), may_alias));

static inline int chancery_has_vectors(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
    const unsigned fma = 1u << 12, xsave = 1u << 27, avx = 1u << 28;
    if ((c & (fma | xsave | avx)) != (fma | xsave | avx)) return 0;
    unsigned low, high;
    // The operating system must keep the wide registers too.
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    if ((low & 6) != 6) return 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & (1u << 5)) != 0;
}

/// One tile: `N` rows times 16 outputs, the largest of `pieces` affine functions.
#define CHANCERY_TILE(NAME, N)                                                                                         \
    CHANCERY_VECTORS static inline __attribute__((always_inline)) void NAME(                                           \
        const float *rows, long row_stride, long inner, const float *panel, long pieces, const float *bias,            \
        float *output, long output_stride) {                                                                           \
        for (long piece = 0; piece < pieces; piece++) {                                                                \
            chancery_lanes sum[N][2];                                                                                  \
            _Pragma("clang loop unroll(full)") for (int row = 0; row < N; row++) {                                     \
                sum[row][0] = (chancery_lanes){0};                                                                     \
                sum[row][1] = (chancery_lanes){0};                                                                     \
            }                                                                                                          \
            for (long k = 0; k < inner; k++) {                                                                         \
                const chancery_lanes left = *(const chancery_lanes *)(panel + k * 16);                                 \
                const chancery_lanes right = *(const chancery_lanes *)(panel + k * 16 + 8);                            \
                _Pragma("clang loop unroll(full)") for (int row = 0; row < N; row++) {                                 \
                    const float x = rows[row * row_stride + k];                                                        \
                    const chancery_lanes value = {x, x, x, x, x, x, x, x};                                             \
                    sum[row][0] += value * left;                                                                       \
                    sum[row][1] += value * right;                                                                      \
                }                                                                                                      \
            }                                                                                                          \
            panel += inner * 16;                                                                                       \
            _Pragma("clang loop unroll(full)") for (int row = 0; row < N; row++) {                                     \
                for (int half = 0; half < 2; half++) {                                                                 \
                    chancery_lanes *place = (chancery_lanes *)(output + row * output_stride + half * 8);               \
                    chancery_lanes value = sum[row][half] + *(const chancery_lanes *)(bias + half * 8);                \
                    *place = piece == 0 ? value : __builtin_elementwise_max(*place, value);                            \
                }                                                                                                      \
            }                                                                                                          \
            bias += 16;                                                                                                \
        }                                                                                                              \
    }

CHANCERY_TILE(chancery_tile_6, 6)
CHANCERY_TILE(chancery_tile_1, 1)

/// `output[row][o] = max over pieces of (rows[row] . weights[piece][o] + bias[piece][o])`.
///
/// Rows may overlap: they lie `row_stride` apart. `panels` holds, for each 16 outputs, for each piece, `inner` groups of 16
/// weights; `bias` likewise. `blocks` is the number of outputs over 16. Each result is summed in the same order wherever its
/// row stands, so it does not depend on what else is in a batch.
CHANCERY_VECTORS static inline void chancery_affine(
    const float *rows, long row_stride, long count, long inner, const float *panels, const float *bias, long blocks,
    long pieces, float *output, long output_stride) {
    for (long block = 0; block < blocks; block++) {
        const float *panel = panels + block * pieces * inner * 16;
        const float *offset = bias + block * pieces * 16;
        float *target = output + block * 16;
        if (count < 6) {
            for (long row = 0; row < count; row++) {
                chancery_tile_1(
                    rows + row * row_stride, row_stride, inner, panel, pieces, offset, target + row * output_stride,
                    output_stride);
            }
            continue;
        }
        for (long row = 0; row < count; row += 6) {
            // The last tile overlaps the one before rather than being smaller.
            const long first = row + 6 <= count ? row : count - 6;
            chancery_tile_6(
                rows + first * row_stride, row_stride, inner, panel, pieces, offset, target + first * output_stride,
                output_stride);
        }
    }
}

/// A state's scores: `features` blocks of `pieces` x `hidden` floats are summed with `bias`, the largest piece of each hidden
/// unit is taken, and its products with `weights` (`hidden` x `moves`, `moves` a multiple of 64) give the scores.
CHANCERY_VECTORS static inline void chancery_scores(
    const float *const *features, long feature_count, long hidden, long pieces, const float *bias, float *units,
    const float *weights, const float *offsets, long moves, float *scores) {
    for (long unit = 0; unit < hidden; unit += 8) {
        chancery_lanes best = {0};
        for (long piece = 0; piece < pieces; piece++) {
            const long place = piece * hidden + unit;
            chancery_lanes sum = {0};
            for (long feature = 0; feature < feature_count; feature++) {
                sum += *(const chancery_lanes *)(features[feature] + place);
            }
            sum += *(const chancery_lanes *)(bias + place);
            best = piece == 0 ? sum : __builtin_elementwise_max(best, sum);
        }
        *(chancery_lanes *)(units + unit) = best;
    }
    for (long move = 0; move < moves; move += 64) {
        chancery_lanes sum[8];
        _Pragma("clang loop unroll(full)") for (int part = 0; part < 8; part++) sum[part] = (chancery_lanes){0};
        const float *row = weights + move;
        for (long unit = 0; unit < hidden; unit++) {
            const float x = units[unit];
            const chancery_lanes value = {x, x, x, x, x, x, x, x};
            _Pragma("clang loop unroll(full)") for (int part = 0; part < 8; part++) {
                sum[part] += value * *(const chancery_lanes *)(row + part * 8);
            }
            row += moves;
        }
        _Pragma("clang loop unroll(full)") for (int part = 0; part < 8; part++) {
            *(chancery_lanes *)(scores + move + part * 8) =
                sum[part] + *(const chancery_lanes *)(offsets + move + part * 8);
        }
    }
}

#else

static inline int chancery_has_vectors(void) { return 0; }

static inline void chancery_affine(
    const float *rows, long row_stride, long count, long inner, const float *panels, const float *bias, long blocks,
    long pieces, float *output, long output_stride) {}

static inline void chancery_scores(
    const float *const *features, long feature_count, long hidden, long pieces, const float *bias, float *units,
    const float *weights, const float *offsets, long moves, float *scores) {}

#endif
