"""The visitor notices what it is there to notice: a promise that cannot fail is no test."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def careless(visitor, three_pages):
    """Somebody on a page that keeps no promise."""
    reader = visitor(three_pages)
    reader.opens("/careless")
    return reader


def test_the_baseline_notices_pale_words_and_a_picture_without_any(careless):
    with pytest.raises(AssertionError) as complaint:
        careless.meets_the_accessibility_baseline()
    assert "color-contrast: p " in str(complaint.value)
    assert "image-alt: img " in str(complaint.value)


def test_an_excluded_part_is_left_out_and_no_other(careless):
    with pytest.raises(AssertionError) as complaint:
        careless.meets_the_accessibility_baseline(exclude=["img"])
    assert "image-alt" not in str(complaint.value)
    assert "color-contrast" in str(complaint.value)


def test_the_baseline_runs_under_the_strictest_policy(visitor, three_pages):
    reader = visitor(three_pages)
    reader.opens("/max-age/one")
    with pytest.raises(AssertionError, match="region"):  # these small pages have no landmark round the exit
        reader.meets_the_accessibility_baseline()
    reader.had_no_policy_violation()


def test_a_cookie_and_stored_words_are_traces(careless):
    with pytest.raises(AssertionError, match="cookie seen, 1 in local storage"):
        careless.leaves_no_trace()


def test_another_host_is_noticed_when_it_is_asked(careless):
    with pytest.raises(AssertionError, match=r"elsewhere\.invalid"):
        careless.asked_only_our_host()


def test_a_refusal_by_the_policy_is_noticed(visitor, three_pages):
    reader = visitor(three_pages)
    reader.opens("/max-age/one")
    reader.had_no_policy_violation()
    reader.evaluate("try { document.body.innerHTML = 'x' } catch (refused) {}")
    with pytest.raises(AssertionError, match="require-trusted-types-for"):
        reader.had_no_policy_violation()


def test_sideways_scrolling_and_a_small_exit_are_noticed(careless):
    with pytest.raises(AssertionError, match="pixels wide"):
        careless.needs_no_sideways_scrolling()
    with pytest.raises(AssertionError, match="covered"):
        careless.has_the_exit_on_top()
