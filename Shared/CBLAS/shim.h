#pragma once
#include <cblas.h>
#include "kernels.h"
