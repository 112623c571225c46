/** Colours are Node-RED's own variables alone: both themes, and themes made by others, fit. */
const css = `
.dovecote-dialog .form-row{display:grid;grid-template-columns:minmax(105px,24%) minmax(0,1fr);column-gap:8px;align-items:start;margin-bottom:12px}
.dovecote-dialog .form-row>label{width:auto;margin:0;padding-top:7px;overflow-wrap:break-word;hyphens:auto}
.dovecote-dialog .form-row>:not(label),.dovecote-dialog .form-row input[type=text],.dovecote-dialog .form-row input[type=password],.dovecote-dialog .form-row textarea,.dovecote-dialog .form-row select{width:100%;box-sizing:border-box}
.dovecote-dialog .form-row input[type=checkbox]{width:auto;margin:9px 0}
.dovecote-dialog .form-row>div{display:block}
.dovecote-dialog .form-row>div[style*=inline-flex]{display:flex!important}
.dovecote-dialog textarea{resize:vertical;font-family:var(--red-ui-monospace-font)}
.dovecote-hint{white-space:pre-line;margin-top:3px;font-size:12px;line-height:1.4;color:var(--red-ui-secondary-text-color)}
.dovecote-hint:empty,.dovecote-problem:empty{display:none}
.dovecote-required,.dovecote-problem,.dovecote-bad{color:var(--red-ui-text-color-error)}
.dovecote-problem{margin-top:3px;font-size:12px}
.dovecote-problem:before{content:"\\26A0\\FE0E\\00A0"}
.dovecote-good{color:var(--red-ui-text-color-success)}
.dovecote-invalid>div>.dovecote-input .red-ui-typedInput-container,.dovecote-invalid>div>input,.dovecote-invalid>div>select{border-color:var(--red-ui-form-input-border-error-color)!important}
.dovecote-line{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin-top:4px}
.dovecote-line>input{flex:1 1 60%}
.dovecote-dialog .dovecote-own .red-ui-typedInput-container{width:auto!important;min-width:120px;display:inline-flex}
.dovecote-dialog .red-ui-editableList-container:has(>ol:empty){border:0}
.dovecote-dialog input[readonly]{color:var(--red-ui-form-text-color);opacity:1}
.dovecote-section{margin:4px 0 14px}
.dovecote-status{flex:1 1 40%;font-size:12px;line-height:1.4}
.dovecote-optional{margin:4px 0 12px;border-top:1px solid var(--red-ui-secondary-border-color)}
.dovecote-optional>summary{display:list-item;padding:8px 0;cursor:pointer;color:var(--red-ui-form-text-color)}
.dovecote-group{margin-top:6px;padding-left:10px;border-left:2px solid var(--red-ui-secondary-border-color)}
.dovecote-dialog .dovecote-choices{margin-top:4px}
.dovecote-dialog label.dovecote-choice{display:flex;gap:6px;width:auto;margin:0 0 4px;align-items:center}
.dovecote-dialog .form-row label.dovecote-choice input[type=checkbox]{margin:0}
.dovecote-dialog .dovecote-unseen{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.dovecote-pair{display:flex;gap:6px}
.dovecote-dialog .red-ui-editableList{margin-top:4px}
.dovecote-dialog .red-ui-editableList-container{min-height:0;padding:0}
.dovecote-dialog .red-ui-editableList-item-content{margin-left:6px}
.dovecote-dialog .red-ui-editableList-item-content .form-row:last-child{margin-bottom:4px}
.dovecote-dialog .red-ui-editableList-item-content .dovecote-fields{margin-top:8px}
.dovecote-fields>.dovecote-hint:first-child{margin-bottom:8px}
.dovecote-messages{margin-top:4px;padding-top:12px;border-top:1px solid var(--red-ui-secondary-border-color)}
.dovecote-dialog .form-tips{max-width:none;margin:0 0 12px}
.dovecote-dialog .dovecote-unreachable{border-left:3px solid var(--red-ui-text-color-warning)}
.dovecote-dialog .form-tips:empty{display:none}
.dovecote-dialog .form-tips p{margin:0 0 4px}
`;

/** Once for all dialogs. */
export function addStyle(): void {
  if (document.getElementById('dovecote-style')) return;
  $('<style id="dovecote-style">').text(css).appendTo(document.head);
}
