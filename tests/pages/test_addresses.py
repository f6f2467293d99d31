"""A link leads from one page to another wherever both stand."""

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.addresses import relative

PARTS = st.lists(st.sampled_from(["a", "b", "2022", "c.html"]), min_size=1, max_size=4)


@given(PARTS, PARTS)
def test_a_relative_link_leads_from_the_page_to_its_target(
    here: list[str], there: list[str]
) -> None:
    page, target = "/".join(here), "/".join(there)
    at = here[:-1]
    for part in relative(page, target).split("/"):
        at = at[:-1] if part == ".." else [*at, part]
    assert "/".join(at) == target
