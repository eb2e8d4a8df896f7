# %% [markdown]
# # The first hour
# A base holds records, each with citations that say what a source says. You ask it by kind, with a filter and options of time.

# %%
import os

import conflictkb

kb = conflictkb.open(os.environ.get("CONFLICTKB_DB", "conflictkb.db"))
kb.scope_text()

# %% [markdown]
# Which foreign forces stood in Nagorno-Karabakh on the first day of 2022? `match` is `yes` where the record's dates leave no
# doubt, and `maybe` where they leave some.

# %%
forces = kb.query("deployments", "place within nagorno-karabakh", on="2022-01-01")
for row in forces.rows():
    print(row.match, row.record.title, row.disputed)

# %% [markdown]
# `disputed` names the fields on which a cited account disagrees with the curators' reading. `why` tells who says what, where.

# %%
for reason in kb.why("ru-peacekeepers-nk", "end"):
    for ground in reason.grounds:
        print(ground.relation, "|", ground.says, "|", ground.account, "|", ground.locator)

# %% [markdown]
# Everything turns into a data frame. A vague date keeps its text, and has its first and last day beside it; numbers are nullable.

# %%
strengths = kb.query("strengths", "of = deployment/ru-peacekeepers-nk and counted = personnel", sort="when")
frame = strengths.to_pandas()
print(frame[["id", "when", "when_earliest", "when_latest", "estimate", "estimate_low", "estimate_high"]].to_string())

# %% [markdown]
# Counts are asked by fields, periods and levels. A vague date counts in the shortest period that holds it, and every count tells how it
# came about: the rules, and the ids behind each number.

# %%
by_year = kb.query("incidents", between="armenia,russia", group_by="when:year,event")
print(by_year.to_pandas().head(8).to_string())
number = by_year.explain().numbers[0]
print(number.of, number.yes, number.maybe)

# %% [markdown]
# How thin is the ground? `coverage` names the fields that no citation supports and the facts that rest on one account alone.

# %%
for finding in kb.coverage("strengths")[:5]:
    told = finding.to_json()
    print(told["finding"], "|", told["field"], "|", told["count"], "records, such as", told["ids"][0])

# %% [markdown]
# A base never forgets: ask it as it stood after any changeset or on any day. This one may have a single changeset; before it, there was
# nothing.

# %%
print(kb.changesets())
print(len(kb.at("c0").query("deployments")), "deployments were known before the first changeset")

# %% [markdown]
# What had been published by the day after the withdrawal was confirmed? The end that the Azerbaijani ministry told in June is not yet known.

# %%
(then,) = kb.query("deployments", "id = ru-peacekeepers-nk", published_by="2024-04-18").to_dicts()
print(then["end"], then["as_reported"])
kb.close()
