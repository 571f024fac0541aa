#pragma once
#include <zlib.h>

// zlib's inflateInit2 is a macro, which Swift cannot see. 15 + 32: the largest window, gzip's or zlib's header.
static inline int chancery_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
