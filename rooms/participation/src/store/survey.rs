//! Responses to surveys, their marks and their words.

mod forget;
mod mark;
mod response;
mod text;

pub use forget::{delete_drafts, delete_survey_voters, delete_texts_before};
pub use mark::{CountRow, delete_marks, insert_marks, list_counts};
pub use response::{
    Held, NewResponse, Response, change_response, count_survey, delete_response, insert_response,
    last_change, list_held, list_responses_after, set_response_change, set_response_draft,
};
pub use text::{
    NewText, Released, TextCount, TextRow, TextTab, count_texts, delete_text, find_text,
    insert_text, list_released, list_released_after, list_released_of, list_texts, list_words,
    set_text_released, set_text_withheld,
};
