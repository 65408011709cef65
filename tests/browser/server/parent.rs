//! Pages of others that fit a frame to its content: with a published script, or as documented. Entry point: [`page`].

/// The page of the script with this name. The query is `src=` and the address of the page to frame.
pub fn page(name: &str, query: &str) -> String {
    let source = query.strip_prefix("src=").unwrap_or_default().replace(['"', '\\'], "").replace("%23", "#");
    let frame = format!("<iframe title=\"The letter\" src=\"{source}\"></iframe>");
    let (inside, start) = match name {
        "pym" => (String::new(), format!("new pym.Parent('article', '{source}');")),
        "frames" => (
            String::new(),
            format!("new newswireFrames.Framer(document.getElementById('article'), {{ src: '{source}' }});"),
        ),
        // What Datawrapper publishes to paste: a frame whose address holds the key takes the height.
        "datawrapper" => (
            frame,
            "addEventListener('message', ({ data }) => {
                for (const [key, height] of Object.entries(data['datawrapper-height'] ?? {})) {
                    const frame = document.querySelector(`iframe[src*='${key}']`);
                    if (frame) frame.style.height = `${height}px`;
                }
            });"
            .to_owned(),
        ),
        // What WordPress does with a frame that knows its secret: any height, but from 200 to 1000.
        "wordpress" => (
            frame,
            "addEventListener('message', ({ data, source }) => {
                const frame = document.querySelector('iframe');
                if (source !== frame.contentWindow || data.message !== 'height' || data.secret !== 'abcdefghij') return;
                frame.height = Math.min(Math.max(data.value, 200), 1000);
            });"
            .to_owned(),
        ),
        "iframe-resizer" => (frame, "iFrameResize({ checkOrigin: false }, 'iframe');".to_owned()),
        _ => (frame, "iframeResizer.initialize({}, 'iframe');".to_owned()),
    };
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>An article</title>\
         <style>body {{ margin: 0 }} iframe {{ border: 0; display: block; width: 100% }} #article {{ width: 800px }}</style>\
         <main><h1>An article</h1><div id=\"article\">{inside}</div></main>\
         <script src=\"/parent-script/{name}\"></script><script>{start}</script></html>"
    )
}
