"""The benchmark of bookings sends the form as a browser would."""

from urllib.parse import parse_qs

from tools.measuring.booking_room import body_of, fields_of

PAGE = """<form><input type="hidden" name="key" value="abc"><input value="1 &amp; 2" type="hidden" name="started">
<input type="text" name="name" value="nobody"><input type="hidden" name="nothing"></form>"""


def test_hidden_fields_are_sent_back_as_they_came():
    assert fields_of(PAGE) == {"key": "abc", "started": "1 & 2"}


def test_each_form_is_one_of_its_own_and_holds_every_date():
    first, second = (parse_qs(body_of(fields_of(PAGE), [3, 5], "sam@example.org")) for _ in range(2))
    assert first["dates"] == ["3", "5"] and first["email"] == ["sam@example.org"] and first["started"] == ["1 & 2"]
    assert first["key"] != second["key"]
