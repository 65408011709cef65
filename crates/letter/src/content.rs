//! The content folder: every letter in it, compiled. Entry points: [`load`], and [`check`], which only looks.

use crate::failure::{Failure, Result};
use clap::Args;
use compiler::{Diagnostics, Files, compile_files};
use model::Publication;
use site::Collection;
use std::path::PathBuf;
use std::rc::Rc;

#[derive(Args)]
pub struct Folder {
    /// The folder with site.toml, law/ and letters/
    #[arg(long, default_value = "content", value_name = "DIR")]
    pub content: PathBuf,
}

/// One letter's folder, as the compiler found it.
struct Compiled {
    slug: String,
    is_draft: bool,
    outcome: std::result::Result<Publication, Diagnostics>,
}

fn compile(options: &Folder) -> Result<Vec<Compiled>> {
    let folder = &options.content;
    if !folder.is_dir() {
        return Err(Failure::new(format!("there is no folder {}", folder.display()))
            .remedy("run this beside the folder `content`, or name another with `--content DIR`"));
    }
    let files = Files::read(folder);
    let slugs = files.letters();
    if slugs.is_empty() {
        // What is missing is the compiler's to say.
        return Err(Failure::new(match compile_files(&files, None) {
            Err(report) => report.render(),
            Ok(_) => format!("{} holds no letter", folder.display()),
        }));
    }
    let compile = |slug: String| Compiled {
        is_draft: files.is_draft(&slug),
        outcome: compile_files(&files, Some(&slug)),
        slug,
    };
    Ok(slugs.into_iter().map(compile).collect())
}

/// All letters that can be published; with `drafts` also those that are not to be yet. A draft never keeps the others
/// back; what is left out is said.
pub fn load(options: &Folder, drafts: bool) -> Result<Collection> {
    let mut letters = Vec::new();
    let mut refused = Vec::new();
    for Compiled { slug, is_draft, outcome } in compile(options)? {
        match outcome {
            _ if is_draft && !drafts => eprintln!("{slug}: a draft, left out; `--drafts` puts it in"),
            Ok(publication) => letters.push(Rc::new(publication)),
            Err(report) if is_draft => eprintln!("{report}{slug}: a draft with faults, left out"),
            Err(report) => refused.push(report),
        }
    }
    if !refused.is_empty() {
        return Err(told(&refused));
    }
    let Some(any) = letters.first() else {
        return Err(Failure::new("no letter is ready to be published; every one is a draft")
            .remedy("say `--drafts` to see them"));
    };
    Ok(Collection { site: any.site.clone(), letters })
}

/// Looks at every letter, drafts too, and says what is in it or what is wrong with it.
pub fn check(options: &Folder) -> Result<()> {
    let mut refused = Vec::new();
    for Compiled { slug, is_draft, outcome } in compile(options)? {
        match outcome {
            Ok(publication) => println!("{}", summary(&publication)),
            Err(report) if is_draft => eprintln!("{report}{slug}: a draft; it keeps no other letter back"),
            Err(report) => refused.push(report),
        }
    }
    if refused.is_empty() { Ok(()) } else { Err(told(&refused)) }
}

/// A fault of the law is found with each letter, and said once.
fn told(reports: &[Diagnostics]) -> Failure {
    let mut texts: Vec<_> = reports.iter().map(Diagnostics::render).collect();
    texts.dedup();
    Failure::new(texts.join("\n"))
}

fn summary(publication: &Publication) -> String {
    format!(
        "{}: {} paragraphs, {} notes, {} provisions, {} sources, {} quotations ({} exact): nothing to report",
        publication.letter.slug,
        publication.letter.paragraphs.len(),
        publication.letter.notes.len(),
        publication.provisions().count(),
        publication.sources.len(),
        publication.quotations.len(),
        publication.exact_quotations(),
    )
}
