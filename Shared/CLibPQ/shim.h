#pragma once
#include <libpq-fe.h>

// Swift does not import character macros.
static const int CLIBPQ_DIAG_SQLSTATE = PG_DIAG_SQLSTATE;
