//! CSV and JSON: records with a number, a name and a text.

use crate::file_list::{FileCode, FileList};
use crate::json::Json;
use crate::numeral::{hex, is_number, misfit, parse};
use std::cmp::Reverse;
use std::collections::HashSet;

/// The fields of a record, each with its name, in order.
type Fields = Vec<(String, String)>;

/// The possible names of the fields, the best first.
const NUMBER: &[&str] = &["number", "code", "value", "num", "no", "id", "errno", "status", "error_code", "hex"];
const NAME: &[&str] = &["symbol", "name", "constant", "macro", "identifier", "key", "code", "error", "status"];
const MESSAGE: &[&str] = &["message", "text", "title", "description", "desc", "meaning", "reason", "phrase"];
const DOCS: &[&str] = &["docs", "documentation", "details", "explanation", "notes", "description"];
const SINCE: &[&str] = &["since", "added", "introduced"];
/// The name of columns without a head that are not read.
const UNNAMED: &str = "other";

pub(crate) fn read_csv(text: &str) -> Result<FileList, String> {
    let is_row = |line: &&str| !line.trim().is_empty() && !line.starts_with('#');
    let first = text.lines().find(is_row).unwrap_or_default();
    let delimiter = *[b',', b';', b'\t', b'|']
        .iter()
        .max_by_key(|&&sign| (first.bytes().filter(|byte| *byte == sign).count(), sign == b','))
        .unwrap_or(&b',');
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let rows: Result<Vec<_>, _> = reader.records().collect();
    let rows = rows.map_err(|error| error.to_string())?;
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>())
        .filter(|row| row.iter().any(|cell| !cell.is_empty()))
        .collect();
    let is_comment = |row: &&Vec<String>| row[0].starts_with('#');
    let width = rows.iter().find(|row| !is_comment(row)).map(Vec::len);
    // The head may begin with `#` too, and has all columns.
    let rows: Vec<_> = rows.into_iter().filter(|row| !is_comment(&row) || Some(row.len()) == width).collect();
    let Some(head) = rows.first() else { return Err("it is empty".to_owned()) };
    let has_head = !head.iter().any(|cell| is_number(cell));
    let names: Vec<String> = if has_head { head.clone() } else { unnamed(&rows) };
    let records = rows[usize::from(has_head)..]
        .iter()
        .map(|row| names.iter().cloned().zip(row.iter().cloned()).collect::<Fields>());
    from_records(&records.collect::<Vec<_>>())
}

/// Names the columns of a file without a head: the number, the column with most single words that differ, and the one
/// with most text.
fn unnamed(rows: &[Vec<String>]) -> Vec<String> {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let cells = |place: usize| rows.iter().filter_map(move |row| row.get(place));
    let number = (0..count).find(|&place| cells(place).all(|cell| is_number(cell)));
    let is_name = |cell: &String| !cell.contains(' ') && !is_number(cell);
    let words = (0..count).filter(|&place| cells(place).all(is_name));
    let name = words.max_by_key(|&place| (cells(place).collect::<HashSet<_>>().len(), Reverse(place)));
    let has_text = |place: &usize| cells(*place).any(|cell| cell.contains(' ')) || count <= 3;
    let others = (0..count).filter(|place| ![number, name].contains(&Some(*place))).filter(has_text);
    let text = others.max_by_key(|&place| cells(place).map(String::len).sum::<usize>());
    let column = |place| match Some(place) {
        it if it == number => "number",
        it if it == name => "name",
        it if it == text => "message",
        _ => UNNAMED,
    };
    (0..count).map(|place| column(place).to_owned()).collect()
}

pub(crate) fn read_json(json: &Json) -> Result<FileList, String> {
    match json {
        Json::Array(rows) => from_records(&rows.iter().filter_map(record).collect::<Vec<_>>()),
        Json::Object(members) => match members.iter().find_map(|(_, value)| rows_of(value)) {
            Some(rows) => from_records(&rows.iter().filter_map(record).collect::<Vec<_>>()),
            None => from_records(&members.iter().map(|(key, value)| entry(key, value)).collect::<Vec<_>>()),
        },
        _ => Err("it is neither an array nor an object".to_owned()),
    }
}

/// Returns the elements of an array that has objects only.
fn rows_of(value: &Json) -> Option<&[Json]> {
    match value {
        Json::Array(rows) if rows.iter().all(|row| row.members().is_some()) => Some(rows),
        _ => None,
    }
}

fn record(value: &Json) -> Option<Fields> {
    Some(value.members()?.iter().map(|(name, value)| (name.clone(), value.plain())).collect())
}

/// Reads `"NAME": 42`, `"42": "text"`, or either with more fields.
fn entry(key: &str, value: &Json) -> Fields {
    let is_number = is_number(key);
    let mut record = record(value).unwrap_or_else(|| match is_number {
        false => vec![("number".to_owned(), value.plain())],
        true if value.plain().contains(' ') => {
            vec![("message".to_owned(), value.plain()), ("name".to_owned(), value.plain())]
        }
        true => vec![("name".to_owned(), value.plain())],
    });
    record.insert(0, (if is_number { "number" } else { "symbol" }.to_owned(), key.to_owned()));
    record
}

fn from_records(records: &[Fields]) -> Result<FileList, String> {
    let find = |record: &Fields, names: &[&str], is_right: &dyn Fn(&str) -> bool| {
        let cell = |name: &&str| record.iter().find(|(other, cell)| is_called(other, name) && is_right(cell));
        names.iter().find_map(cell).map(|(_, cell)| cell.clone())
    };
    let mut read = FileList::default();
    for (place, record) in records.iter().enumerate() {
        let cell = find(record, NUMBER, &|cell| parse(cell).is_some());
        let number = cell.as_ref().and_then(|cell| parse(cell));
        let hex = find(record, &["hex"], &|cell| parse(cell) == number).or(cell).and_then(|cell| hex(&cell));
        let name = find(record, NAME, &|cell| !cell.is_empty() && !is_number(cell));
        let message = find(record, MESSAGE, &|cell| !cell.is_empty());
        let Some(number) = number else {
            let is_other = |cell: &str| !cell.is_empty() && name.as_deref() != Some(cell);
            let cell = find(record, NUMBER, &is_number).or_else(|| find(record, NUMBER, &is_other));
            let reason = cell.map_or_else(|| "it has no number".to_owned(), |cell| misfit(&cell));
            let name = name.or(message).map(|name| format!(" ({name})")).unwrap_or_default();
            read.notes.push(format!("record {}{name} is left out: {reason}", place + 1));
            continue;
        };
        let Some(name) = name.or_else(|| message.clone()) else {
            read.notes.push(format!("record {} is left out: it has no name", place + 1));
            continue;
        };
        let docs = find(record, DOCS, &|cell| !cell.is_empty()).filter(|docs| message.as_ref() != Some(docs));
        let since = find(record, SINCE, &|cell| !cell.is_empty() && cell.split_whitespace().count() == 1);
        let message = message.unwrap_or_default();
        read.codes.push(FileCode { name, number, hex, message, docs: docs.unwrap_or_default(), since, form: None });
    }
    if read.codes.is_empty() {
        let fields = records.first().map(|record| record.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>());
        return Err(match read.notes.iter().find(|note| note.contains('`')) {
            Some(note) => note.clone(),
            None => format!(
                "no record has a number and a name: call the fields `number`, `name` and `message`, and not `{}`",
                fields.unwrap_or_default().join("`, `")
            ),
        });
    }
    read.notes.extend(unread(records));
    Ok(read)
}

/// Returns a note about the fields that are not read.
fn unread(records: &[Fields]) -> Option<String> {
    let is_read = |name: &str| {
        [NUMBER, NAME, MESSAGE, DOCS, SINCE, &[UNNAMED]].into_iter().flatten().any(|known| is_called(name, known))
    };
    let mut names: Vec<String> = Vec::new();
    for (name, _) in records.iter().flatten() {
        let quoted = format!("`{name}`");
        if !is_read(name) && !names.contains(&quoted) {
            names.push(quoted);
        }
    }
    let last = names.pop()?;
    Some(match names.is_empty() {
        true => format!("the field {last} is not read: add what it says to the rows"),
        false => format!("the fields {} and {last} are not read: add what they say to the rows", names.join(", ")),
    })
}

/// Returns `true` if a column has this name, in any case and with any spaces.
fn is_called(column: &str, name: &str) -> bool {
    let column: String = column.chars().filter(|character| character.is_alphanumeric()).collect();
    column.eq_ignore_ascii_case(&name.replace('_', ""))
}
