# %% [markdown]
# # A corpus of your own
# A corpus is a folder of YAML. It is checked as a whole, planned, and applied as one changeset.

# %%
import tempfile
from pathlib import Path

from conflictkb.corpus.validate import validate
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.store.database import Store

folder = Path(tempfile.mkdtemp())
corpus = folder / "corpus"
corpus.mkdir()
(corpus / "conflictkb.toml").touch()
facts = """
sources:
  - {id: bulletin, title: A bulletin, published: 2024-03-02}
actors:
  - {id: north, title: The North, type: state, citations: [{source: bulletin}]}
deployments:
  - id: mission
    title: The mission
    contributor: nort
    start: 2024-02
    citations: [{source: bulletin, locator: page 2}]
"""
(corpus / "facts.yaml").write_text(facts, encoding="utf-8")

# %% [markdown]
# A mistake is named at its line, with what you may have meant.

# %%
for problem in validate([corpus]):
    print(problem)

# %%
(corpus / "facts.yaml").write_text(facts.replace("nort\n", "north\n"), encoding="utf-8")
print(validate([corpus]))

# %% [markdown]
# The plan shows what an apply would change; the apply writes all of it, or nothing.

# %%
url = str(folder / "mine.db")
Store.create(url).close()
with Store.open(url, read_only=False) as store:
    made = plan(store, [corpus])
    print(made.render("text"))
    print("changeset", apply(store, made, who="me", message="first facts"))

# %% [markdown]
# A second bulletin gives the end. The base keeps what it held before.

# %%
text = (corpus / "facts.yaml").read_text(encoding="utf-8")
text = text.replace("    start: 2024-02\n", "    start: 2024-02\n    end: 2024-06-12\n")
(corpus / "facts.yaml").write_text(text, encoding="utf-8")
with Store.open(url, read_only=False) as store:
    apply(store, plan(store, [corpus]), who="me", message="the end")
kb = KnowledgeBase(Store.open(url))
print(kb.diff("c1", "c2").render("text"))
print([(row.match, row.record.title) for row in kb.at("c1").query("deployments", on="2024-07-01").rows()])
print(kb.query("deployments", on="2024-07-01").to_dicts())
kb.close()
