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
