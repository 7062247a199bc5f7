#pragma once

// What a row says was done, was given more time, or was lifted.

#include <string>
#include <vector>

#include "intake/row.hpp"
#include "intake/taken.hpp"

namespace plan::intake {

struct RowRecords {
    std::vector<TakenRecord> records;  ///< their bodies are left to the caller
    std::vector<std::string> notes;    ///< what is no record for certain, under its column's name
    std::vector<Remark> remarks;
};

RowRecords records_of(const Row& row);

}  // namespace plan::intake
