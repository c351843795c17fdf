# Completion of bydoing for bash. Put into ~/.bashrc: source <(bydoing completions bash)
_bydoing() {
    local program=${1/#\~/$HOME} answer kind=
    COMPREPLY=()
    while IFS= read -r answer; do
        if [[ -z $kind ]]; then
            kind=$answer
        else
            COMPREPLY+=("$answer")
        fi
    done < <("$program" __complete bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
    if [[ $kind == files ]]; then
        # Older than 4, it is not to be told; files without special signs are still found.
        compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$2"))
    elif [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -F _bydoing bydoing
