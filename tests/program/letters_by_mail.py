"""Letters as mail, read back by Python's own parser under its strict policy."""

from __future__ import annotations

import email
import email.policy
import mailbox
import re
import sys
from email.message import EmailMessage

from program import Program, Result, run_unittest

OFFICE = "plan remind examples/office --format mbox"

HOSTILE = r'''
[plan]
title = "P"
[[body]]
id = "a"
name = "A, \"quoted\" <x@y.example>\r\nBcc: evil@x.example\r\n\r\nFrom evil@x.example Mon Jan  1 00:00:00 2024"
contact = "a@x.example\r\nX-Evil: 1"
[[body]]
id = "two"
name = "Two addresses"
contact = "a@x.example, b@x.example"
[[body]]
id = "vi"
name = "Ủy ban nhân dân thành phố, phòng Khoa học và Công nghệ; Văn phòng “Một cửa” của huyện Đông Anh"
contact = "vi@x.example"
[[item]]
id = "x"
title = "X"
due = "10/5/2024"
lead = ["a", "two", "vi"]
'''

SETTINGS = r'''
[workspace]
timezone = "America/New_York"
[remind]
sender = "Văn phòng\r\nBcc: evil@x.example"
reply_to = "clerk@office.example"
'''

TEMPLATE = """# {{body}}

From the office

> From here

From the end, ủy ban nhân dân thành phố Hà Nội và các sở, ngành liên quan
"""


class LettersByMail(Program):
    def messages(self, command: str) -> list[EmailMessage]:
        result: Result = self.run_plan(command)
        self.assertIn(result.status, (0, 2), result.err)
        path = self.sandbox.work / "letters.mbox"
        path.write_bytes(result.out)
        box = mailbox.mbox(path, factory=None, create=False)
        messages = []
        for one in box:
            message = email.message_from_bytes(one.as_bytes(), policy=email.policy.strict)
            self.assertEqual(message.defects, [])
            for value in message.values():
                self.assertEqual(getattr(value, "defects", ()), ())
            messages.append(message)
        box.close()
        for line in result.out.splitlines():
            # An id is one word, which nothing may part (RFC 5322 section 2.1.1: 998 at most).
            self.assertLessEqual(len(line), 200 if line.startswith(b"Message-Id: ") else 78)
            self.assertTrue(line.isascii())
        return messages

    def test_one_for_each_body_with_a_contact(self) -> None:
        messages = self.messages(f"{OFFICE} --today 15/5/2024")
        self.assertEqual(
            [str(message["To"]) for message in messages],
            [
                "Office of the Town Council <office@lotus-bay.example>",
                "Records Desk <records@lotus-bay.example>",
                "IT Desk <it@lotus-bay.example>",
                "Culture Centre <culture@lotus-bay.example>",
                "East Ward <east@lotus-bay.example>",
                "West Ward <west@lotus-bay.example>",
                "North Ward <north@lotus-bay.example>",
            ],
        )
        for message in messages:
            self.assertEqual(message["From"].addresses[0].addr_spec, "desk@lotus-bay.example")
            self.assertEqual(str(message["Reply-To"]), "desk@lotus-bay.example")
            self.assertEqual(str(message["Date"]), "Wed, 15 May 2024 00:00:00 +0700")
            self.assertEqual(message.get_content_type(), "text/plain")

    def test_headers_are_utf_8(self) -> None:
        """Names that an older character set would hold too."""
        names = ["Đông Á", "Café", "Łódź", "Дела", "Sở Y tế"]
        bodies = "".join(
            f'[[body]]\nid = "b{i}"\nname = "{name}"\ncontact = "b{i}@x.example"\n' for i, name in enumerate(names)
        )
        leads = ", ".join(f'"b{i}"' for i in range(len(names)))
        item = f'[[item]]\nid = "x"\ntitle = "X"\ndue = "10/5/2024"\nlead = [{leads}]\n'
        folder = self.sandbox.work / "mail"
        folder.mkdir()
        (folder / "a.toml").write_text(f'[plan]\ntitle = "P"\n{bodies}{item}')
        settings = '[workspace]\ntimezone = "Asia/Ho_Chi_Minh"\n[remind]\nsender = "Đông Á <office@x.example>"\n'
        (folder / "workspace.toml").write_text(settings)
        messages = self.messages("plan remind mail --today 15/5/2024 --format mbox")
        self.assertEqual([message["To"].addresses[0].display_name for message in messages], names)
        self.assertEqual({message["From"].addresses[0].display_name for message in messages}, {"Đông Á"})
        written = (self.sandbox.work / "letters.mbox").read_bytes()
        self.assertEqual({name.lower() for name in re.findall(rb"=\?([^?]+)\?[BbQq]\?", written)}, {b"utf-8"})

    def test_the_text_is_the_letter(self) -> None:
        for language in ("en", "vi"):
            command = f"plan remind examples/office --today 15/5/2024 --body north --lang {language}"
            (message,) = self.messages(f"{command} --format mbox")
            letter = self.run_plan(command).out.decode()
            self.assertEqual(message.get_content().rstrip("\n") + "\n", letter)
            self.assertEqual(str(message["Subject"]), letter.splitlines()[0])

    def test_ids_are_those_of_body_and_week(self) -> None:
        def ids(options: str) -> list[str]:
            return [str(message["Message-ID"]) for message in self.messages(f"{OFFICE} {options}")]

        monday = ids("--today 13/5/2024")
        self.assertEqual(len(set(monday)), len(monday))
        for one in monday:
            self.assertRegex(one, r"^<2024-W20\.[a-z-]+\.[0-9a-f]{16}@lotus-bay\.example>$")
        self.assertEqual(ids("--today 19/5/2024 --week 13/5/2024")[-1], monday[-1])
        self.assertEqual(ids("--today 15/5/2024 --lang vi"), ids("--today 14/5/2024"))
        self.assertFalse(set(ids("--today 20/5/2024")) & set(monday))
        # What else is asked for makes another letter.
        self.assertFalse(set(ids("--today 15/5/2024 --plan open-day")) & set(monday))
        (whole,) = ids("--today 15/5/2024 --all")
        (part,) = ids("--today 15/5/2024 --all --body north --body east")
        self.assertEqual(len({whole, part, *monday}), len(monday) + 2)
        self.assertEqual(ids("--today 15/5/2024 --all --body east --body NORTH"), [part])
        # Whoever else is written to, a body's letter is its letter.
        self.assertEqual(ids("--today 15/5/2024 --body north"), [monday[-1]])
        # Thresholds: a letter of a day.
        first, second = ids("--today 13/5/2024 --thresholds 7"), ids("--today 14/5/2024 --thresholds 6")
        self.assertEqual(len(first), len(second))
        self.assertFalse(set(first) & set(second))
        days = ids("--today 13/5/2024 --thresholds 7,1")
        self.assertEqual(days, ids("--today 13/5/2024 --thresholds 1,7,7"))
        self.assertFalse(set(first) & set(days))
        # A week belongs to its Thursday's year.
        for one in ids("--today 30/12/2024"):
            self.assertRegex(one, r"^<2025-W01\.")

    def ids_of(self, command: str) -> list[str]:
        return [str(message["Message-ID"]) for message in self.messages(f"{command} --today 15/5/2024 --format mbox")]

    def test_a_workspace_goes_by_its_folders_name(self) -> None:
        ids = self.ids_of("plan remind examples/office")
        self.run_plan("mkdir srv && cp -r examples/office srv/ && cp -r examples/office srv/other && ln -s office srv/link")
        for same in ("plan remind srv/office/", "cd srv/office && plan remind", "plan remind srv/link", "plan remind $PWD/srv/office"):
            self.assertEqual(self.ids_of(same), ids, same)
        self.assertFalse(set(self.ids_of("plan remind srv/other")) & set(ids))
        # A PATH within it chooses, as --plan does.
        one = self.ids_of("plan remind srv/office/open-day.toml")
        self.assertFalse(set(one) & set(ids))
        self.assertEqual(self.ids_of("cd srv/office && plan remind ./open-day.toml"), one)

    def test_no_edit_makes_it_another_letter(self) -> None:
        office = self.sandbox.work / "examples/office"

        def edit(name: str, old: str, new: str) -> None:
            text = (office / name).read_text()
            self.assertIn(old, text)
            (office / name).write_text(text.replace(old, new))

        command = "plan remind examples/office --body north"
        part = "plan remind examples/office/digital-records.toml --body north"
        north, one = self.ids_of(command), self.ids_of(part)
        (office / "aaa.toml").write_text('[plan]\nid = "aaa"\ntitle = "A"\nnumber = "1/A"\n')
        edit("bodies.toml", '"North Ward"', '"North Ward of Lotus Bay"')
        edit("workspace.toml", "Office of the Lotus Bay Town Council", "Office of the Council")
        edit("digital-records.toml", "12/KH-LB", "13/KH-LB")
        self.assertEqual(self.ids_of(command), north)
        self.assertEqual(self.ids_of(part), one)
        # What the letter lacks it does not have under the name of the whole one.
        (office / "aaa.toml").write_text("[plan\n")
        (spoilt,) = self.messages(f"{command} --today 15/5/2024 --format mbox")
        self.assertNotEqual([str(spoilt["Message-ID"])], north)
        self.assertIn("This letter is not whole", spoilt.get_content())

    def test_the_offices_address(self) -> None:
        settings = self.sandbox.work / "examples/office/workspace.toml"
        text = settings.read_text()
        reply_to = 'reply_to = "the duty desk, desk@lotus-bay.example"'
        self.assertIn(reply_to, text)
        settings.write_text(text.replace(reply_to, 'reply_to = "desk@lotus-bay.example or head@lotus-bay.example"'))
        message = self.messages(f"{OFFICE} --today 15/5/2024")[0]
        self.assertEqual(str(message["Reply-To"]), "desk@lotus-bay.example")
        told = self.run_plan(f"{OFFICE} --today 15/5/2024").err.decode()
        self.assertIn("`reply_to` holds more than one address; mail goes by the first: desk@lotus-bay.example\n", told)
        settings.write_text(text.replace(reply_to, "").replace('"Office of the Lotus', '"boss@x.example, a <b@x.example> Office of the Lotus'))
        message = self.messages(f"{OFFICE} --today 15/5/2024")[0]
        sender = message["From"].addresses[0]
        self.assertEqual(sender.addr_spec, "boss@x.example")
        self.assertEqual(sender.display_name, "a Office of the Lotus Bay Town Council")
        self.assertIn("`sender` holds more than one", self.run_plan(f"{OFFICE} --today 15/5/2024").err.decode())

    def hostile(self) -> None:
        folder = self.sandbox.work / "hostile"
        folder.mkdir()
        (folder / "workspace.toml").write_text(SETTINGS)
        (folder / "p.toml").write_text(HOSTILE)
        (folder / "letter.mustache").write_text(TEMPLATE)

    def test_nothing_breaks_out(self) -> None:
        self.hostile()
        command = "plan remind hostile --today 15/5/2024 --format mbox"
        messages = self.messages(command)
        self.assertEqual([m["To"].addresses[0].addr_spec for m in messages], ["a@x.example", "vi@x.example"])
        known = {"date", "from", "reply-to", "subject", "to", "message-id", "mime-version", "content-type"}
        for message in messages:
            self.assertEqual({name.lower() for name in message.keys()}, known | {"content-transfer-encoding"})
            self.assertEqual(len(message["To"].addresses), 1)
            self.assertEqual(len(message["From"].addresses), 1)
            self.assertEqual(str(message["Date"]), "Wed, 15 May 2024 00:00:00 -0400")
        self.assertEqual(messages[0]["From"].addresses[0].display_name, "Văn phòng Bcc")
        for message in messages:
            self.assertNotIn("@", message["To"].addresses[0].display_name)
        self.assertIn("Đông Anh", messages[1]["To"].addresses[0].display_name)
        errors = self.run_plan(command).err.decode()
        self.assertIn("Two addresses: no mail", errors)

    def test_no_line_is_a_border(self) -> None:
        self.hostile()
        command = "plan remind hostile --today 15/5/2024 --template hostile/letter.mustache --body vi"
        (message,) = self.messages(f"{command} --format mbox")
        text = message.get_content()
        self.assertIn("\nFrom the office\n", text)
        self.assertIn("\n> From here\n", text)
        borders = re.findall(rb"^>*From ", self.run_plan(f"{command} --format mbox").out, re.MULTILINE)
        self.assertEqual(borders, [b"From "])

    def test_the_same_bytes_everywhere(self) -> None:
        command = f"{OFFICE} --today 15/5/2024 --lang vi"
        whole = self.run_plan(command)
        self.assertEqual(self.run_plan(f"LC_ALL=C TZ=America/New_York {command}"), whole)
        self.assertEqual(self.run_plan(f"LC_ALL=vi_VN.UTF-8 {command}"), whole)


if __name__ == "__main__":
    sys.exit(run_unittest("letters-by-mail"))
