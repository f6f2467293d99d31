"""The modules that are tried, by room, and the tests that must notice."""

from typing import Final

_ANALYSIS: Final = "generator/analysis"
_NAMES: Final = {
    "counting": "counting",
    "quantities": "measures/written_numbers units quantities roles enumerations cell_numbers",
    "pairing": (
        "measures/answered_targets aspects cell_rates circumstances clause clause_aspects "
        "clause_relations clauses counted_places delivery divided_numbers done_of_plans "
        "due_numbers end_rates excepted_things goal_gaps grades kinds_wanted months_in_row names "
        "only_numbers other_things pairing places_wanted possible_actuals proving_rates rates "
        "readings resemblance restating several_amounts spread_states stages stated_plans "
        "stated_targets steps_in_row steps_wanted subjects targets task_parts title_order totals "
        "unfinished work_steps works_wanted written_shares year_parts years_told years_wanted"
    ),
    "checks": (
        "checks/__init__ absent_periods answers asides bare_lists compositions confirmed_numbers "
        "confirmed_words due_pairs first_steps headed_names impossible_values inner_figures "
        "like_rates listed_sums listed_wholes lists lone_targets money_shares name_lists "
        "named_otherwise naming numbered_lists numbering numbers open_words open_work other_goals "
        "other_wholes outcome_words outcomes part_rows part_totals partitions people place_sums "
        "printed_shares question rate_subjects said_outcomes shortened shortfalls split_sums "
        "state_sums stated stated_parts step_rates steps summed_rates sums turns unmet_targets "
        "unnamed_rates unrecorded wholes_before wording work_rates work_states"
    ),
}


def _files(names: str) -> tuple[str, ...]:
    folder, _, stems = names.rpartition("/")
    return tuple(f"{_ANALYSIS}/{folder}/{stem}.py".replace("//", "/") for stem in stems.split())


ROOMS: Final = {room: _files(names) for room, names in _NAMES.items()}
# The quickest first: what these notice need not be tried on the rest.
TESTS: Final = (
    "tests/analysis/test_counting.py",
    "tests/analysis/measures",
    "tests/analysis/checks",
    "tests/figures/test_readings.py",
    "tests/figures/test_figures.py",
)
