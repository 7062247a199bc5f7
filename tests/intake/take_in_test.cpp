// Lists to plan files, and these read again.

#include "intake/take_in.hpp"

#include <doctest/doctest.h>

#include "intake/plan_text.hpp"
#include "support/workspace.hpp"

using namespace plan::intake;
using plan::tests::TestWorkspace;
using Texts = std::vector<std::string>;

namespace {

struct Result {
    std::string text;
    Texts remarks;  ///< those undone marked with !
    TestWorkspace workspace;
};

constexpr std::string_view no_bodies = "";

Result take(std::string_view list, std::string_view beside = no_bodies,
            std::string_view head = "") {
    const TestWorkspace around = plan::tests::make_workspace({{"bodies.toml", beside}});
    auto table = find_table(list, {});
    REQUIRE(std::holds_alternative<Table>(table));
    const Table& found = std::get<Table>(table);
    const auto take_rows = [&](const RowFaults& left) {
        auto taken = take_in(found, {around.model(), around.calendar}, std::nullopt, left);
        REQUIRE(std::holds_alternative<Taken>(taken));
        return std::get<Taken>(std::move(taken));
    };
    Taken whole = take_rows({});
    PlanHead plan;
    plan.id = whole.plan_id.empty() ? "kh" : whole.plan_id;
    plan.title = "Kế hoạch";
    if (!head.empty()) plan.issued = plan::tests::day(head);
    Result result;
    const auto make = [&] {
        result.text = plan_text(plan, whole, found, list, plan::text::Language::english);
        result.workspace =
            plan::tests::make_workspace({{"bodies.toml", beside}, {"kh.toml", result.text}});
    };
    make();
    if (!whole.owed.empty()) {
        const auto& made = result.workspace;
        const Comparison compared = compare(whole, found.header, made.model(),
                                            made.item(whole.owed[0].item).file, made.calendar);
        if (!compared.missing.empty()) {
            whole = take_rows(compared.missing);
            make();
        }
        whole.remarks.insert(whole.remarks.end(), compared.others.begin(), compared.others.end());
    }
    for (const Remark& remark : whole.remarks)
        result.remarks.push_back((remark.undone ? "!" : "") +
                                 place_of(remark, found.header).in({}) + ": " + remark.what.in({}));
    return result;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a list of an office becomes a plan without a finding") {
    const Result result = take(
        "STT;Nội dung;Cơ quan chủ trì;Phối hợp;Thời hạn;Kết quả;Ghi chú\n"
        "1;Khảo sát;Sở Nội vụ;\"Sở Tài chính;Sở Y tế\";trước ngày 29/4/2022;123-BC/SNV ngày "
        "28/4/2022;x\n"
        "2;Tổng kết;\"Sở Y tế\nSở Nội vụ\";;quý II/2022;;\n");
    CHECK(result.remarks.empty());
    CHECK(result.workspace.findings().empty());
    CHECK(result.workspace.keys() ==
          Texts{"kh/khao-sat@so-noi-vu", "kh/tong-ket@so-y-te", "kh/tong-ket@so-noi-vu"});
    CHECK(has(result.text, "due          = \"trước ngày 29/4/2022\"\n"));
    CHECK(has(result.text, "coordinating = [\"so-tai-chinh\", \"so-y-te\"]\n"));
    CHECK(has(result.text,
              "[[item.completion]]\non       = \"28/4/2022\"\n"
              "evidence = \"123-BC/SNV\"\n"));
}

TEST_CASE("bodies that are declared are found however they are written") {
    const std::string_view bodies =
        "[[body]]\nid = \"ub\"\nname = \"Ủy ban phường Đông\"\n"
        "[[body]]\nid = \"tc\"\nname = \"Phòng Tài chính\"\naliases = [\"TC, KH\"]\n";
    const Result result = take(
        "Task,Lead,Due\na,uỷ  ban PHƯỜNG đông,2022\n"
        "b,\"Ủy ban phường Đông, Phòng Tài chính\",2022\n"
        "c,\"TC, KH\",2022\nd,\"Ủy ban phường Đông, Phòng Lạ\",2022\n",
        bodies);
    CHECK(result.workspace.findings().empty());
    CHECK(result.workspace.keys() ==
          Texts{"kh/a@ub", "kh/b@ub", "kh/b@tc", "kh/c@tc", "kh/d@uy-ban-phuong-dong-phong-la"});
    CHECK(result.remarks ==
          Texts{"row 5, column B (\"Lead\"): \"Ủy ban phường Đông, Phòng Lạ\" is taken for one "
                "body; several are parted by `;`"});
}

TEST_CASE("a known name that holds a comma stays whole beside others") {
    const std::string_view bodies =
        "[[body]]\nid = \"abc\"\nname = \"Sở A, B và C\"\n"
        "[[body]]\nid = \"a\"\nname = \"Sở A\"\n[[body]]\nid = \"d\"\nname = \"Sở D\"\n";
    const Result result = take(
        "Task,Lead,Due\na,\"Sở A, B và C, Sở D\",2022\nb,\"Sở D, Sở A, B và C\",2022\n"
        "c,\"Sở D,Sở A, Sở A, B và C\",2022\nd,\"Sở A, B và C và Sở D\",2022\n"
        "e,\"Sở A, B, Sở D\",2022\n",
        bodies);
    CHECK(result.workspace.findings().empty());
    CHECK(result.workspace.keys() == Texts{"kh/a@abc", "kh/a@d", "kh/b@d", "kh/b@abc", "kh/c@d",
                                           "kh/c@a", "kh/c@abc", "kh/d@abc", "kh/d@d",
                                           "kh/e@so-a-b-so-d"});
    REQUIRE(result.remarks.size() == 1);
    CHECK(result.remarks[0].starts_with("row 6, column B (\"Lead\"): \"Sở A, B, Sở D\" is taken"));
}

TEST_CASE("names joined by \"and\" are several where each is known, and else one") {
    const Result result = take(
        "Task,Lead,Due\na,Sở Văn hóa và Thể thao,2022\nb,Sở Y tế,2022\nc,Sở Tài chính,2022\n"
        "d,Sở Y tế và Sở Tài chính,2022\n"
        "e,\"Sở Tài chính, Sở Văn hóa và Thể thao và Sở Y tế\",2022\nf,Sở Y tế và Sở Lạ,2022\n");
    CHECK(result.workspace.keys() == Texts{"kh/a@so-van-hoa-va-the-thao", "kh/b@so-y-te",
                                           "kh/c@so-tai-chinh", "kh/d@so-y-te", "kh/d@so-tai-chinh",
                                           "kh/e@so-tai-chinh", "kh/e@so-van-hoa-va-the-thao",
                                           "kh/e@so-y-te", "kh/f@so-y-te-va-so-la"});
    CHECK(result.remarks.empty());
}

TEST_CASE("a name that two bodies go by is nobody's for certain") {
    const Result result = take("Task,Lead,Due\na,Phòng,2022\n",
                               "[[body]]\nid = \"p1\"\nname = \"Phòng\"\n"
                               "[[body]]\nid = \"p2\"\nname = \"Phòng\"\n");
    REQUIRE(result.remarks.size() == 1);
    CHECK(result.remarks[0].starts_with("!row 2, column B (\"Lead\"): two bodies go by"));
    CHECK(has(result.text, "lead  = \"Phòng\"\n"));
}

TEST_CASE("rows that can't be understood stand as comments, whole") {
    const Result result = take(
        "Task,Lead,Due,Completed on\n"
        "a,x,30/2/2022,\n,x,2022,\nb,x,4/29/2022,\nc,x,2022,31/4/2022\n"
        "\"d\n[[item]]\",x,ngay,\ne,x,2022,,f\ng,x,2022,chưa\n");
    CHECK(result.workspace.keys() == Texts{"kh/g@x"});
    CHECK(result.workspace.findings().empty());
    for (const char* row : {"\n# | a,x,30/2/2022,\n", "\n# | ,x,2022,\n", "\n# | b,x,4/29/2022,\n",
                            "\n# | c,x,2022,31/4/2022\n", "\n# | \"d\n# | [[item]]\",x,ngay,\n",
                            "\n# | e,x,2022,,f\n"})
        CHECK_MESSAGE(has(result.text, row), row);
    REQUIRE(result.remarks.size() == 6);
    for (const std::string& remark : result.remarks)
        CHECK(remark.starts_with('!'));
    CHECK(result.remarks[0].starts_with("!row 2, column C (\"Due\"): "));
    CHECK(result.remarks[3].starts_with("!row 5, column D (\"Completed on\"): "));
    CHECK(has(result.text, "note  = \"Completed on: chưa\"\n"));
}

TEST_CASE("what no file may hold is shown in the comment, and can ignore no finding") {
    const Result result = take("Task,Lead,Due\n\"a\u202eb\",x # plan: ignore P402,2022\nb,x,\n");
    CHECK(has(result.text, "# | \"a\\u202eb\",x \\x23 plan: ignore P402,2022\n"));
    REQUIRE(result.workspace.findings().size() == 1);
    CHECK(has(result.workspace.findings()[0], "error P402"));
}

TEST_CASE("columns that are not known are kept") {
    const Result result = take("Task,Due,Địa bàn,,STT\na,2022,Đông,5,I\nb,2022,,,2\n");
    CHECK(result.remarks.size() == 1);
    CHECK(result.remarks[0].starts_with("row 1, column C (\"Địa bàn\"): "));
    CHECK(has(result.text, "x-dia-ban  = \"Đông\"\nx-column-4 = \"5\"\nx-stt      = \"I\"\n"));
}

TEST_CASE("a row whose quotes go wrong stands as a comment, and the rest is taken in") {
    const Result result =
        take("Task,Lead,Due\na \"b\",x,2022\nc,\"x,2022\ne\nd,\"y\",2022\nf,z,2022\n");
    CHECK(result.workspace.keys() == Texts{"kh/d@y", "kh/f@z"});
    for (const char* row : {"\n# | a \"b\",x,2022\n", "\n# | c,\"x,2022\n", "\n# | e\n"})
        CHECK_MESSAGE(has(result.text, row), row);
    REQUIRE(result.remarks.size() == 3);
    CHECK(result.remarks[0].starts_with("!row 2, column A (\"Task\"): a quote stands where"));
    CHECK(result.remarks[1].starts_with("!row 3, column B (\"Lead\"): a quote is opened and"));
    CHECK(result.remarks[2] == "!row 4: it may belong to row 3, whose quotes go wrong");
}

TEST_CASE("what stands in a table and is no work is kept, and nothing is undone") {
    const Result result = take(
        "STT;Nội dung;Chủ trì;Thời hạn;\n(1);(2);(3);(4);(5)\n1;a;x;2022;Đông\n;;;;\n"
        "Tổng cộng;;;;1\n;;;NGƯỜI LẬP;\n;;;30/4/2022;\n");
    CHECK(result.workspace.keys() == Texts{"kh/a@x"});
    CHECK(has(result.text, "x-column-5 = \"Đông\"\n"));
    CHECK(has(result.text, "\n# | Tổng cộng;;;;1\n"));
    CHECK(result.remarks ==
          Texts{"row 5, column B (\"Nội dung\"): there is no work in this row: kept as a comment",
                "row 6, column B (\"Nội dung\"): there is no work in this row: kept as a comment",
                "!row 7, column B (\"Nội dung\"): what is to be done is missing"});
}

TEST_CASE("bodies as above are those of the row above, whether it was taken in or not") {
    const Result result = take(
        "Task;Lead;Coordinating;Due\na;nt;;2022\nb;x;y, z;2022\nc;-nt-;Như trên;2022\n"
        "d;w;;30/2/2022\ne;nt;nt;2022\n");
    CHECK(result.workspace.keys() == Texts{"kh/a@nt", "kh/b@x", "kh/c@x", "kh/e@w"});
    CHECK(has(result.text,
              "title        = \"c\"\ndue          = \"2022\"\n"
              "lead         = \"x\"\ncoordinating = [\"y-z\"]\n"));
}

TEST_CASE("days as a spreadsheet writes them are days, and told once a column") {
    const Result result = take(
        "Task,Due,Completed on\na,30/06/2022 00:00,29/06/2022 0:00:00\nb,1/7/2022 00:00,\n"
        "c,44742,\nd,30/6/2022 17:00,\n");
    CHECK(has(result.text, "due       = \"30/06/2022\"\ncompleted = \"29/6/2022\"\n"));
    CHECK(has(result.text, "due   = \"1/7/2022\"\n"));
    CHECK(has(result.text, "due   = \"30/6/2022 17:00\"\n"));
    REQUIRE(result.remarks.size() == 3);
    CHECK(result.remarks[0].starts_with("row 2, column B (\"Due\"): 0:00 behind a day"));
    CHECK(result.remarks[1].starts_with("row 2, column C (\"Completed on\"): 0:00 behind"));
    CHECK(result.remarks[2] ==
          "!row 4, column B (\"Due\"): \"44742\" is how a spreadsheet counts 30/6/2022: give the "
          "column a date format");
}

TEST_CASE("one id in several rows is one item where they say the same") {
    const Result result = take(
        "Id,Task,Lead,Due,Completed on\n"
        "n1,a,x,2022,1/5/2022\nn1,a,y,2022,\nn1,b,z,2022,\nN 2,c,x,2022,\n");
    CHECK(result.workspace.keys() == Texts{"kh/n1@x", "kh/n1@y", "kh/n1-2@z", "kh/n-2@x"});
    CHECK(has(result.text, "[[item.completion]]\nbody = \"x\"\non   = \"1/5/2022\"\n"));
    CHECK(result.workspace.findings().empty());
    CHECK(result.remarks.size() == 2);
}

TEST_CASE("what many rows say of one item is gathered, each once, in order") {
    std::string list = "Id,Task,Lead,Due,Note,Area\n";
    for (int i = 0; i < 60; ++i)
        list += "n,a,b" + std::to_string(i % 20) + ",2022,c" + std::to_string(i % 18) + ",d" +
                std::to_string(i % 3) + '\n';
    const Result result = take(list);
    const auto expected = [](char letter, int count, std::string_view between) {
        std::string all;
        for (int i = 0; i < count; ++i)
            all += (i == 0 ? "" : std::string(between)) + letter + std::to_string(i);
        return all;
    };
    CHECK(has(result.text, "lead   = [\"" + expected('b', 20, "\", \"") + "\"]\n"));
    CHECK(has(result.text, "note   = \"" + expected('c', 18, "\\n") + "\"\n"));
    CHECK(has(result.text, "x-area = \"d0\\nd1\\nd2\"\n"));
}

TEST_CASE("what a group did is recorded for each of its members, where others owe it too") {
    const std::string_view bodies =
        "[[body]]\nid = \"g\"\nname = \"G\"\nmembers = [\"x\", \"h\"]\n"
        "[[body]]\nid = \"h\"\nname = \"H\"\nmembers = [\"y\"]\n"
        "[[body]]\nid = \"x\"\nname = \"X\"\n[[body]]\nid = \"y\"\nname = \"Y\"\n";
    const Result result = take(
        "Id,Task,Lead,Due,Completed on\nn,a,G,2022,1/5/2022\nn,a,z,2022,\nm,b,G,2022,2/5/2022\n",
        bodies);
    CHECK(result.workspace.findings().empty());
    CHECK(has(result.text,
              "[[item.completion]]\nbody = \"x\"\non   = \"1/5/2022\"\n\n"
              "[[item.completion]]\nbody = \"y\"\non   = \"1/5/2022\"\n\n[[item]]\n"));
    CHECK(has(result.text, "[[item.completion]]\nbody = \"*\"\non   = \"2/5/2022\"\n"));
}

TEST_CASE("what several did on one day is recorded for all") {
    const Result result = take("Task,Lead,Due,Completed on\na,x;y,2022,1/5/2022\n");
    CHECK(has(result.text, "[[item.completion]]\nbody = \"*\"\non   = \"1/5/2022\"\n"));
    CHECK(result.workspace.findings().empty());
}

TEST_CASE("work that repeats by its words takes records for its times") {
    const Result result = take(
        "Task,Lead,Due,Occurrence,Completed on\n"
        "a,x,trước ngày 25 hằng tháng,25/4/2022,20/4/2022\n"
        "b,x,trước ngày 25 hằng tháng,,20/4/2022\n",
        no_bodies, "1/3/2022");
    CHECK(has(result.text, "[[item.completion]]\nfor = \"25/4/2022\"\non  = \"20/4/2022\"\n"));
    CHECK(has(result.text, "note  = \"Completed on: 20/4/2022\"\n"));
    CHECK(result.workspace.findings().empty());
    CHECK(result.remarks.size() == 1);
}

TEST_CASE(
    "a list of ours: times of work whose repetition it does not tell are items of their own") {
    const Result result = take(
        "key,plan,item,occurrence,title,body_id,body_name,due,last_day,original_last_day\n"
        "p/a@x#2022-01-31,p,a,2022-01-31,T,x,X,31/1/2022,2022-01-31,2022-01-31\n"
        "p/a@y#2022-01-31,p,a,2022-01-31,T,y,Y,31/1/2022,2022-01-31,2022-01-31\n"
        "p/a@x#2022-02-28,p,a,2022-02-28,T,x,X,31/1/2022,2022-02-28,2022-02-28\n");
    CHECK(result.workspace.keys() ==
          Texts{"p/a-2022-01-31@x", "p/a-2022-01-31@y", "p/a-2022-02-28@x"});
    CHECK(has(result.text, "due   = \"28/2/2022\"\n"));
    CHECK(result.remarks.size() == 1);
    CHECK(result.workspace.findings().empty());
}

TEST_CASE("a list of ours: the day that came of \"before\" holds") {
    const Result result = take(
        "key,plan,item,title,body_id,body_name,due,original_last_day\n"
        "p/a@x,p,a,T,x,X,trước ngày 29/4/2022,2022-04-29\n"
        "p/b@x,p,b,T,x,X,trước ngày 29/4/2022,2022-04-28\n"
        "p/c@x,p,c,T,x,X,29/4/2022,2022-05-05\n");
    CHECK(has(result.text, "before = \"inclusive\"\n"));
    CHECK(result.workspace.item("b").before == std::nullopt);
    REQUIRE(result.remarks.size() == 1);
    CHECK(result.remarks[0] ==
          "!row 4, column H (\"original_last_day\"): the list says 5/5/2022, and the words "
          "\"29/4/2022\" say 29/4/2022: the words stand");
}

namespace {

/// Of work that repeats by its words, each row `occurrence,original_last_day,completed_on`.
Result take_times(std::string_view due, std::initializer_list<const char*> rows,
                  std::string_view issued) {
    std::string list =
        "key,plan,item,title,body_id,body_name,due,occurrence,original_last_day,completed_on\n";
    for (const char* row : rows)
        list += "p/a@x,p,a,T,x,X," + std::string(due) + ',' + row + '\n';
    return take(list, no_bodies, issued);
}

}  // namespace

TEST_CASE("a list of ours: the times of work that repeats are those of its words, or told") {
    const auto fits = [](const Result& result) { return result.remarks.empty(); };
    CHECK(fits(take_times("trước ngày 25 hằng tháng",
                          {"2022-04-25,2022-04-24,2022-04-20", "2022-05-25,2022-05-24,"},
                          "1/4/2022")));
    const Result inclusive =
        take_times("trước ngày 25 hằng tháng", {"2022-04-25,2022-04-25,", "2022-05-25,2022-05-25,"},
                   "1/4/2022");
    CHECK(fits(inclusive));
    CHECK(has(inclusive.text, "before = \"inclusive\"\n"));
    CHECK(fits(take_times("định kỳ 6 tháng", {"2022-06-30,2022-06-30,"}, "1/4/2022")));
    CHECK(fits(
        take_times("trước 17 giờ ngày 25 hằng tháng", {"2022-04-25,2022-04-25,"}, "1/4/2022")));

    const Result other = take_times(
        "trước ngày 25 hằng tháng",
        {"2022-04-25,2022-04-24,", "2022-05-20,2022-05-20,2022-05-19", "2022-05-25,2022-05-20,"},
        "1/4/2022");
    CHECK(other.remarks ==
          Texts{"!row 3, column H (\"occurrence\"): the words \"trước ngày 25 hằng tháng\" have no "
                "occurrence 20/5/2022",
                "!row 4, column I (\"original_last_day\"): the list says 20/5/2022, and the words "
                "\"trước ngày 25 hằng tháng\" say 24/5/2022: the words stand"});
    CHECK(has(other.text, "\n# | p/a@x,p,a,T,x,X,trước ngày 25 hằng tháng,2022-05-20,"));
    CHECK_FALSE(has(other.text, "[[item.completion]]"));
    CHECK(other.workspace.findings().empty());
}

TEST_CASE("a list of ours: times that it leaves out are told, and nothing is lost") {
    const Result result =
        take_times("trước ngày 25 hằng tháng",
                   {"2022-05-25,2022-05-24,2022-05-20", "2022-07-25,2022-07-24,"}, "1/4/2022");
    CHECK(result.remarks ==
          Texts{"row 2, column H (\"occurrence\"): the words \"trước ngày 25 hằng tháng\" have an "
                "occurrence 25/4/2022 too, which the list leaves out"});
    CHECK(has(result.text, "[[item.completion]]\nfor = \"25/5/2022\"\non  = \"20/5/2022\"\n"));
}

TEST_CASE("a list of ours: what counts from the day of issue asks for it") {
    for (const char* due : {"trước ngày 25 hằng tháng", "30 ngày kể từ ngày ban hành"}) {
        const bool repeats = std::string_view(due).ends_with("tháng");
        const Result result = take_times(
            due, {repeats ? "2022-04-25,2022-04-24,2022-04-20" : ",2022-05-02,2022-04-20"}, "");
        REQUIRE(result.remarks.size() == 1);
        CHECK(result.remarks[0] == "!row 2, column G (\"due\"): \"" + std::string(due) +
                                       "\" counts from the day of issue, which the list does not "
                                       "hold: name it by `--issued`");
        CHECK(has(result.text, "2022\"\n"));  // the completion stands
    }
}

TEST_CASE("a list of ours: work whose repetition it does not tell, and the day of each time") {
    const Result result = take(
        "key,plan,item,occurrence,title,body_id,body_name,due\n"
        "p/a@x#2022-02-28,p,a,2022-02-28,T,x,X,trước ngày 31/1/2022\n"
        "p/b@x#2022-02-28,p,b,2022-02-28,T,x,X,tháng 1/2022\n"
        "p/a@x,p,a,,T,x,X,trước ngày 31/1/2022\n");
    CHECK(has(result.text, "due   = \"trước ngày 28/2/2022\"\n"));
    CHECK(has(result.text, "due   = \"28/2/2022\"\n"));
    CHECK(result.workspace.keys() == Texts{"p/a-2022-02-28@x", "p/b-2022-02-28@x", "p/a@x"});
    CHECK(result.remarks.size() == 2);
}

TEST_CASE("a list of ours: texts come back as they were, in another list as they are meant") {
    const Result ours = take(
        "key,plan,item,title,body_id,body_name,completed_on,evidence,tags\n"
        "p/a@x,p,a,\"''=x \",x,'=y,2022-05-01,số 20 -  BC/X,\"'- a; b\"\n");
    CHECK(has(ours.text, "title = \"'=x \"\n"));
    CHECK(has(ours.text, "name = \"=y\"\n"));
    CHECK(has(ours.text, "tags  = [\"- a\", \"b\"]\n"));
    CHECK(has(ours.text, "evidence = \"số 20 -  BC/X\"\n"));
    const Result other = take(
        "id,title,lead,completed on,evidence,tags\n"
        "a,\"''=x \",'=y,2022-05-01,số 20 -  BC/X,\"'- a; b\"\n");
    CHECK(has(other.text, "title = \"''=x\"\n"));
    CHECK(has(other.text, "name = \"'=y\"\n"));
    CHECK(has(other.text, "tags  = [\"'- a\", \"b\"]\n"));
    CHECK(has(other.text, "evidence = \"20-BC/X\"\n"));
}

TEST_CASE("a list of ours: a group that owes as one, and a body that another took over from") {
    const std::string_view bodies =
        "[[body]]\nid = \"g\"\nname = \"G\"\nmembers = [\"old\"]\n"
        "[[body]]\nid = \"old\"\nname = \"Old\"\nuntil = \"1/1/2022\"\n"
        "[[body.successor]]\nbody = \"new\"\nfrom = \"2/1/2022\"\n"
        "[[body]]\nid = \"new\"\nname = \"New\"\n";
    const Result result = take(
        "key,plan,item,title,body_id,body_name,due\n"
        "p/a@g,p,a,T,g,G,2022\np/b@old,p,b,T,new,New,2022\n",
        bodies);
    CHECK(result.workspace.keys() == Texts{"p/a@g", "p/b@old"});
    CHECK(result.remarks.empty());
    CHECK(result.workspace.findings().empty());
}

TEST_CASE("several plans are taken in one at a time") {
    const auto table = find_table("plan,title,due\np,a,2022\nq,b,2022\n", {});
    const TestWorkspace around = plan::tests::make_workspace({{"bodies.toml", no_bodies}});
    const Surroundings beside{around.model(), around.calendar};
    const auto& found = std::get<Table>(table);
    CHECK(std::holds_alternative<Refused>(take_in(found, beside, std::nullopt)));
    CHECK(std::holds_alternative<Refused>(take_in(found, beside, "r")));
    const auto one = take_in(found, beside, "q");
    REQUIRE(std::holds_alternative<Taken>(one));
    CHECK(std::get<Taken>(one).items == 1);
    CHECK(std::get<Taken>(one).plan_id == "q");
}

TEST_CASE("long titles make short ids, each once") {
    const std::string title =
        "Khảo sát, đánh giá, tổng kết mười năm thực hiện nghị quyết của Trung "
        "ương";
    const Result result =
        take("Task,Due\n\"" + title + "\",2022\n\"" + title + "\",2023\n***,2022\n");
    CHECK(has(result.text, "id    = \"khao-sat-danh-gia-tong-ket-muoi-nam-thuc-hien\"\n"));
    CHECK(has(result.text, "id    = \"khao-sat-danh-gia-tong-ket-muoi-nam-thuc-hien-2\"\n"));
    CHECK(has(result.text, "id    = \"item\"\n"));
}
