//! A Wasm module as sizes: its functions by name, and the rest by section. [`Module::read`] is the way in.

use std::collections::HashMap;

use super::name::readable;
use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload, TypeRef};

#[derive(Default)]
pub struct Module {
    /// The name and the bytes of each function.
    pub functions: Vec<(String, usize)>,
    pub data: usize,
    /// Types, imports, tables, exports, and what holds the sections together.
    pub rest: usize,
}

impl Module {
    /// Sections of their own, as that with the names, are left out: they are not shipped.
    pub fn read(bytes: &[u8]) -> Result<Self, BinaryReaderError> {
        let mut module = Self::default();
        let mut names = HashMap::new();
        let mut imported = 0;
        let mut own_sections = 0;
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    module.functions.push((String::new(), body.range().len()));
                }
                Payload::DataSection(data) => module.data = data.range().len(),
                Payload::CustomSection(section) => {
                    own_sections += section.range().len();
                    if let KnownCustom::Name(parts) = section.as_known() {
                        for part in parts {
                            if let Name::Function(map) = part? {
                                for naming in map {
                                    let naming = naming?;
                                    names.insert(naming.index, naming.name.to_owned());
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        for (index, (name, _)) in (imported..).zip(&mut module.functions) {
            *name = names.remove(&index).map(|name| readable(&name)).unwrap_or_default();
        }
        let code: usize = module.functions.iter().map(|(_, size)| size).sum();
        module.rest = bytes.len() - own_sections - code - module.data;
        Ok(module)
    }
}
