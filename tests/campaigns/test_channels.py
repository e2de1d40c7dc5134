"""How long a post is, counted as the place counts where it goes."""

import pytest

from campaigns.channels import BY_CODE, CHANNELS, Length, by_text, in_a_bulletin, on_instagram, on_linkedin, on_x


@pytest.mark.parametrize(
    "words, used",
    [
        ("", 0),
        ("a" * 280, 280),
        ("Żółw", 4),
        ("é", 1),  # one letter, whether typed as one sign or as two
        ("e\u0301", 1),
        ("https://www.example.org/a/very/long/address/indeed?with=this#and", 23),
        ("See example.org.uk/help today", 4 + 23 + 6),
        ("😀", 2),
        ("👩‍👩‍👧", 2),  # a family is one emoji of five signs
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
        ("🇬🇧", 2),
        ("1️⃣", 2),
        ("❤️", 2),
        ("©", 1),
        ("نص", 2),
        ("सहायता", 6),
        ("मदद 中文", 3 + 1 + 4),
        ("“quoted” – dash…", 16 + 1),  # U+2026 is not among those that count once
    ],
)
def test_x_counts_links_as_23_emoji_as_2_and_far_scripts_as_2(words, used):
    assert on_x(words).used == used


def test_one_more_than_280_does_not_fit_x():
    assert on_x("a" * 280).fits
    assert not on_x("a" * 281).fits


@pytest.mark.parametrize(
    "words, messages",
    [("", 1), ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2),
     ("ż" * 70, 1), ("ż" * 71, 2), ("ż" * 134, 2), ("ż" * 135, 3), ("😀" * 35, 1), ("😀" * 36, 2)],
)  # fmt: skip
def test_text_messages_are_counted_as_telephones_cut_them(words, messages):
    assert by_text(words).used == messages


def test_linkedin_counts_an_emoji_as_two():
    assert on_linkedin("ab😀").used == 4


def test_instagram_takes_no_more_than_30_hashtags():
    assert on_instagram(" ".join(f"#Tag{n}" for n in range(30))).fits
    assert on_instagram(" ".join(f"#Tag{n}" for n in range(31))) == Length(31, 30, "hashtags")


def test_a_bulletin_is_counted_in_words():
    assert in_a_bulletin("three short words") == Length(3, 200, "words")


def test_each_channel_says_how_it_counts():
    assert len(CHANNELS) == len(BY_CODE) == 6
    assert all(channel.measure("words").fits and channel.how_it_counts for channel in CHANNELS)
