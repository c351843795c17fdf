//! The fields of one map, read by name.

use super::here::{Here, Hop};
use super::ids::{Scope, is_id};
use crate::framework::model::Entry;
use crate::plain;
use crate::yaml::Node;

pub(super) struct Fields<'a> {
    here: &'a Here<'a>,
    what: &'static str,
    /// None: there was no map, which has been told already.
    entries: Option<&'a [(String, Node)]>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(here: &'a Here<'a>, what: &'static str, entries: &'a [(String, Node)]) -> Self {
        Fields { here, what, entries: Some(entries) }
    }

    /// For a value that is no map.
    pub(super) fn none(here: &'a Here<'a>) -> Self {
        Fields { here, what: "", entries: None }
    }

    /// A field that need not be there.
    pub(super) fn if_any(&self, name: &'static str) -> Option<Here<'a>> {
        let (key, node) = self.entries?.iter().find(|(key, _)| key == name)?;
        Some(self.here.under(Hop::Key(key), node))
    }

    /// A field that has to be there.
    fn needed(&self, name: &'static str) -> Option<Here<'a>> {
        let field = self.if_any(name);
        if field.is_none() && self.entries.is_some() {
            self.here
                .flaw(format!("the field \"{name}\" is missing"), format!("{} needs it: add \"{name}:\"", self.what));
        }
        field
    }

    /// Reads what stands under a field that has to be there.
    pub(super) fn one<T>(&self, name: &'static str, read: impl FnOnce(&Here) -> T) -> Option<T> {
        self.needed(name).map(|here| read(&here))
    }

    pub(super) fn text(&self, name: &'static str) -> String {
        self.needed(name).and_then(|here| here.text()).unwrap_or_default().to_owned()
    }

    pub(super) fn text_if_any(&self, name: &'static str) -> Option<String> {
        self.if_any(name).and_then(|here| here.text()).map(str::to_owned)
    }

    /// Reads each entry of a list that need not be there.
    pub(super) fn each<T>(&self, name: &'static str, read: impl FnMut(&Here) -> T) -> Vec<T> {
        self.if_any(name).map(|here| here.each(read)).unwrap_or_default()
    }

    /// As [`Fields::each`], for entries whose ids must differ from one another.
    pub(super) fn each_in_scope<'n, T>(
        &self,
        name: &'static str,
        mut scope: Scope<'n>,
        mut read: impl FnMut(&Here, &mut Scope<'n>) -> T,
    ) -> Vec<T> {
        self.each(name, |here| read(here, &mut scope))
    }

    pub(super) fn texts(&self, name: &'static str) -> Vec<String> {
        self.each(name, |here| here.text().unwrap_or_default().to_owned())
    }

    /// The field `id`: of the right form, and `owner`'s only one in `scope`.
    pub(super) fn id(&self, owner: &'static str, scope: &mut Scope) -> String {
        let Some(here) = self.needed("id") else { return String::new() };
        let Some(id) = here.text() else { return String::new() };
        scope.claim(&here, owner, id);
        id.to_owned()
    }

    /// The field `was`: full ids that are replaced by what has it.
    pub(super) fn former_ids(&self) -> Vec<String> {
        self.each("was", |here| {
            let id = here.text().unwrap_or_default();
            if !id.is_empty() && (!id.contains('/') || !id.split('/').all(is_id)) {
                here.flaw(plain::quote(id), "expected a full id, with its framework: FRAMEWORK/SKILL or longer");
            }
            id.to_owned()
        })
    }

    /// Lines that can be ticked.
    pub(super) fn entries(&self, name: &'static str, owner: &'static str, scope: &mut Scope) -> Vec<Entry> {
        self.each(name, |here| read_entry(here, owner, scope))
    }
}

pub(super) fn read_entry(here: &Here, owner: &'static str, scope: &mut Scope) -> Entry {
    let fields = here.fields("an entry", &["id", "was", "text", "aliases"]);
    Entry {
        id: fields.id(owner, scope),
        was: fields.former_ids(),
        text: fields.text("text"),
        aliases: fields.texts("aliases"),
    }
}
