#include "mail/address.hpp"

#include <doctest/doctest.h>

using plan::mail::find_addresses;
using Addresses = std::vector<std::string>;

TEST_CASE("addresses within a text") {
    CHECK(find_addresses("desk@office.example") == Addresses{"desk@office.example"});
    CHECK(find_addresses("the desk, <desk.2+x@office.example>.") ==
          Addresses{"desk.2+x@office.example"});
    CHECK(find_addresses("Reply to a-b@x-y.example.") == Addresses{"a-b@x-y.example"});
    CHECK(find_addresses("a@x.example\r\nBcc: b@x.example") ==
          Addresses{"a@x.example", "b@x.example"});
}

TEST_CASE("a contact gives one address, the office the first of where replies go") {
    using plan::mail::office_address;
    using plan::mail::only_address;
    CHECK(only_address("The desk, <b@x.example>") == "b@x.example");
    CHECK(!only_address("b@x.example, c@x.example"));
    CHECK(!only_address("room 4"));
    CHECK(office_address("b@x.example or c@x.example", "d@x.example") == "b@x.example");
    CHECK(office_address("room 4", "The office, d@x.example") == "d@x.example");
    CHECK(!office_address("", "The office"));
}

TEST_CASE("what is only like an address is none") {
    for (const char* text :
         {"", "@", "a@", "@x", "a@@x", "a@b@c", "nguyễn@x.example", "a@việt.example",
          ".a@x.example", "a..b@x.example", "a@.x", "a@x..y", "a@-x", "a@x-", "a@x.-y"}) {
        CAPTURE(text);
        CHECK(find_addresses(text).empty());
    }
    CHECK(find_addresses(std::string(65, 'a') + "@x.example").empty());
    CHECK(find_addresses("a@" + std::string(256, 'x')).empty());
}

TEST_CASE("a name beside an address holds no other") {
    using plan::mail::name_without_addresses;
    CHECK(name_without_addresses("Văn phòng Thành ủy") == "Văn phòng Thành ủy");
    CHECK(name_without_addresses("the desk, <desk@office.example>") == "the desk");
    CHECK(name_without_addresses("The office (clerk@office.example)") == "The office");
    CHECK(name_without_addresses("a@x.example, the office") == "the office");
    CHECK(name_without_addresses("Office (main desk, a@x; b@x) of “C”") ==
          "Office (main desk) of “C”");
    CHECK(name_without_addresses("Office Bcc: evil@x.example") == "Office Bcc");
    CHECK(name_without_addresses("O \"a@x.example\" [ a@b ] nguyễn@x.vn (d)") == "O (d)");
    CHECK(name_without_addresses("Desk: <main> (1), -") == "Desk: <main> (1), -");
    CHECK(name_without_addresses("\"O\" \"P\" <p> @") == "\"O\" \"P\" <p>");
    CHECK(name_without_addresses("a@x.example") == "");
    for (const char* text : {"\"a@b\"@c", "<<a@b>>", "x<a@b", "a @b", "@", "@@", "a@b@c,d@"}) {
        CAPTURE(text);
        CHECK(name_without_addresses(text).find('@') == std::string::npos);
    }
}
