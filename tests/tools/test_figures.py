"""Figures mean what the benchmark's report says they mean."""

import pytest

from tools.measuring.figures import blocked, share_of, table


def test_shares_of_what_was_measured():
    times = list(range(1, 101))
    assert (share_of(times, 0.5), share_of(times, 0.99)) == (51, 100)
    assert share_of([7], 0.99) == 7


@pytest.mark.parametrize(
    ("tasks", "milliseconds"),
    [
        ([], 0),
        ([[500, 50]], 0),  # 50 ms are nothing one notices
        ([[500, 80], [900, 60]], 30 + 10),
        ([[100, 200]], 0),  # over before anything was to be seen
        ([[380, 100]], 50),
        ([[300, 160]], 60),
    ],
)
def test_only_what_blocks_after_the_first_paint_counts(tasks, milliseconds):
    assert blocked(tasks, first_paint=400) == milliseconds


def test_a_table_lines_up_and_is_markdown():
    assert table(["", "ms"], [["home", 7], ["a topic", 1234]]) == [
        "|         |   ms |",
        "|---------|-----:|",
        "| home    |    7 |",
        "| a topic | 1234 |",
    ]
