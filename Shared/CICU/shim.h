#pragma once
#include <unicode/ustring.h>
#include <unicode/utrans.h>
