#pragma once
#include <malloc.h>

// Large buffers go back to the system as soon as they are freed. Left to itself the allocator raises this threshold
// with every large buffer that it sees, and then keeps them for ever. Swift sees neither function nor macro.
static inline void cmalloc_return_large_buffers(void) {
    mallopt(M_MMAP_THRESHOLD, 128 << 10);
}
