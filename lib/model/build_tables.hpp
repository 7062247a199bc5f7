#pragma once

// One table of a file made into one thing of the model; a builder for each kind.

#include "model/table_reader.hpp"

namespace plan::model {

void build_directive(Context& context, TableName table, Span header, Level fields,
                     Directive& directive);
/// True where its id is missing.
bool build_body(Context& context, Span header, Level fields, Body& body);
/// True where its id is missing.
bool build_item(Context& context, Span header, Level fields, Item& item);
void build_record(Context& context, TableName table, const Field& field, Record& record);
void build_settings(Context& context, TableName table, Span header, Level fields,
                    Settings& settings);

}  // namespace plan::model
