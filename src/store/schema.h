// The tables, and how an older file becomes one of this version. doc/database.md explains them.
#pragma once

#include <span>
#include <string_view>

#include "isnad/result.h"
#include "store/connection.h"

namespace isnad::store {

// Stands in the file's header, so that `file` and we can tell whose it is: "Isnd".
inline constexpr int kApplicationId = 0x49736e64;

// Step i, in SQL, brings a file from version i to version i + 1; version 0 is an empty file. A step
// that was released is never changed: what comes later is a new step.
std::span<const std::string_view> schema_steps();

// Runs the steps that the file still lacks, all in one transaction: after a kill or an error the
// file is as it was. Nothing happens where it is up to date. The file must be empty or ours, and
// not newer than the steps.
Status migrate(Connection& db, std::span<const std::string_view> steps);

}  // namespace isnad::store
