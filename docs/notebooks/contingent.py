# %% [markdown]
# # The contingent
# The Russian peacekeeping contingent in Nagorno-Karabakh: how strong it was, who led it, how it left, and where accounts differ.

# %%
import os

import conflictkb

kb = conflictkb.open(os.environ.get("CONFLICTKB_DB", "conflictkb.db"))
FORCE = "ru-peacekeepers-nk"

# %% [markdown]
# ## Who led it
# The postings come first, then the stretches of its life: `held` by one for certain, `maybe`, `several`, or `nobody`.

# %%
commanders = kb.commanders(FORCE)
for row in commanders:
    print(f"{row.what:10} {row.start or '?':26} {row.end or '?':26} {', '.join(row.holders)}")

# %%
commanders.plot()

# %% [markdown]
# ## How strong it was
# Authorised, planned, arrived and present are four things, and each counter has a series of its own. Between two observations the last
# one is held, and marked stale.

# %%
strength = kb.strength(FORCE).to_polars()
print(strength.filter(strength["what"] == "observed").select("when", "basis", "counted", "estimate", "low", "high"))

# %%
kb.strength(FORCE).plot()

# %% [markdown]
# ## Where it stood in the order of battle

# %%
for line in kb.orbat("2022-01-01", place="nagorno-karabakh"):
    print("  " * line.depth, line.title or line.id, "|", "; ".join(line.commanders), "|", "; ".join(line.gaps))

# %% [markdown]
# ## How it left
# It began to leave on the day that the withdrawal was confirmed or up to a week before, so the days between are nought or below.

# %%
for row in kb.withdrawals("of = deployment/ru-peacekeepers-nk"):
    print(row.title, row.announced, row.start, row.end, row.days_low, row.days_high)

# %% [markdown]
# ## Where accounts differ
# `compare` puts them side by side; `contradictions` finds them without being told where to look.

# %%
for said in kb.compare(FORCE):
    if said.field == "end":
        print(f"{said.account:45} {said.says:28} {said.relation}")

# %%
for found in kb.contradictions(FORCE):
    print(found.field, found.sort, [(side.says, side.relation) for side in found.sides])
kb.close()
