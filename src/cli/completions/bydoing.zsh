#compdef bydoing
# Completion of bydoing for zsh. Put into ~/.zshrc, after compinit: source <(bydoing completions zsh)
_bydoing() {
    local program=${${(Q)words[1]}/#\~/$HOME} answer value text
    local -a answers open opentexts whole wholetexts
    answers=("${(@f)$("$program" __complete zsh "${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    if [[ $answers[1] == files ]]; then
        compset -P '--*='
        _files
        return
    fi
    for answer in "${(@)answers[2,-1]}"; do
        value=${answer%%$'\t'*}
        text=$value
        [[ $answer == *$'\t'* ]] && text="$value  -- ${answer#*$'\t'}"
        if [[ $value == */ ]]; then
            open+=("$value") opentexts+=("$text")
        else
            whole+=("$value") wholetexts+=("$text")
        fi
    done
    local -a match_case=(-M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}')
    local found=1
    (( $#open )) && compadd $match_case -S '' -l -d opentexts -a open && found=0
    (( $#whole )) && compadd $match_case -l -d wholetexts -a whole && found=0
    return found
}
if [[ $funcstack[1] == _bydoing ]]; then
    _bydoing "$@"
else
    compdef _bydoing bydoing
fi
